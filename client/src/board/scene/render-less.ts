// Gives an editor our scene: its lists of shapes to render, and of shapes out of view, come from there. Nothing else of the
// editor changes; without it the board works, slower.
import { computed, type Editor, type TLShapeId } from 'tldraw'
import { createLightLayer } from './light-layer.ts'
import { opacityOf, paintOrder } from './paint-order.ts'
import { createScene } from './scene.ts'

type Rendered = ReturnType<Editor['getRenderingShapes']>

const known = new WeakMap<Editor, { host: HTMLElement }>()

/** Once per editor, until it is disposed of. @returns where its light shapes are drawn */
export function renderLess(editor: Editor): { host: HTMLElement } {
  const before = known.get(editor)
  if (before) return before
  const host = document.createElement('div')
  host.className = 'k-sheers'
  const light = createLightLayer(editor, host)
  const scene = createScene(editor, light)
  const order = paintOrder(editor)
  const rendered = computed<Rendered>('kringbord: rendered', () => {
    const layers = order.get()
    // By id, because React moves elements when their order changes.
    return [...scene.full()].sort().flatMap((id) => {
      const shape = editor.getShape(id)
      const layer = layers.get(id)
      if (!shape || !layer) return []
      return [{ id, shape, util: editor.getShapeUtil(shape), ...layer, opacity: opacityOf(editor, id) }]
    })
  })
  const outOfView = computed('kringbord: out of view', () => {
    const shown = scene.shown()
    const out = new Set<TLShapeId>()
    for (const id of scene.all()) if (!shown.has(id)) out.add(id)
    return out
  })
  editor.getRenderingShapes = () => rendered.get()
  editor.getNotVisibleShapes = () => outOfView.get()
  editor.getCulledShapes = () => outOfView.get()
  editor.disposables.add(() => {
    scene.close()
    light.close()
  })
  const made = { host }
  known.set(editor, made)
  return made
}
