// The peer of every figure in the browser: tldraw as it comes, of the same version, with the same records in its store
// before it mounts. Looks where our board looks (`camera=x,y,zoom`) on a canvas of the same size (`size=w,h`).
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createTLStore, Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'

const assetUrls = getAssetUrls({ baseUrl: '/tla' })
const OPTIONS = { maxShapesPerPage: 10_000 }
const asked = new URLSearchParams(location.search)
const numbers = (name) => asked.get(name)?.split(',').map(Number)
const [width, height] = numbers('size') ?? []
const camera = numbers('camera')

const place = document.querySelector('#board')
if (width) Object.assign(place.style, { width: `${width}px`, height: `${height}px` })
const records = await (await fetch('/records.json')).json()
performance.mark('records')
const store = createTLStore()
store.mergeRemoteChanges(() => store.put(records))

function mount(editor) {
  if (camera) editor.setCamera({ x: camera[0], y: camera[1], z: camera[2] }, { immediate: true })
}

createRoot(place).render(createElement(Tldraw, { store, assetUrls, options: OPTIONS, onMount: mount }))
