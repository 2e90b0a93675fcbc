// Shapes as plain elements beside those of tldraw, in the same layer and the same order: a note is one coloured box with
// its text in it, without React, effects or a text editor. Looks the same; costs a fiftieth. Text comes a moment later
// when many come at once. Pointers find shapes by geometry, so nothing has to be there to be clicked.
import { type Editor, react, type TLShape, type TLShapeId, unsafe__withoutCapture } from 'tldraw'
import { clipPathOf } from './clip-path.ts'
import { lookOf } from './looks/looks.ts'
import { opacityOf, paintOrder } from './paint-order.ts'
import { createTurns } from './turns.ts'

export type LightLayer = {
  /** Whether there is a light form of this shape at all. */
  knows(shape: TLShape): boolean
  /** Whether, from where the camera is, the light form is as good as the full one. */
  fits(id: TLShapeId): boolean
  has(id: TLShapeId): boolean
  /** Draws it, or brings it up to date. */
  draw(id: TLShapeId, shape: TLShape): void
  remove(id: TLShapeId): void
  /** Calls back when the camera crosses the distance at which details can be seen. */
  onDistance(listener: () => void): () => void
  close(): void
}

/** Below this zoom tldraw leaves out shadows and wobbles too. */
const FAR = 0.35
/** What a frame may spend on texts that came with many others, in milliseconds. */
const BUDGET = 8

type Drawn = {
  element: HTMLElement
  shape: TLShape
  geometry: object | null
  hasText: boolean
  far: boolean
  clip: string
  transform: string
}

/** Draws into `host`. */
export function createLightLayer(editor: Editor, host: HTMLElement): LightLayer {
  const drawn = new Map<TLShapeId, Drawn>()
  const order = paintOrder(editor)
  const distance = new Set<() => void>()
  let far = editor.getZoomLevel() < FAR
  const texts = createTurns(BUDGET, (id: TLShapeId) => {
    const one = drawn.get(id)
    if (one && !one.hasText) writeText(one)
  })

  function writeText(one: Drawn) {
    one.hasText = true
    lookOf(one.shape)?.text(one.element, one.shape)
  }
  function draw(id: TLShapeId, shape: TLShape) {
    const before = drawn.get(id)
    const one = before ?? createDrawn(shape)
    const look = lookOf(shape)
    if (!look) return
    // An arrow's form changes with what it points at, a text's with its font: the record stays.
    const geometry = editor.getShapeGeometry(shape)
    const sameProps = before !== undefined && one.shape.props === shape.props
    if (!sameProps || one.far !== far || one.geometry !== geometry) look.body(one.element, shape, { editor, far })
    Object.assign(one, { shape, far, geometry })
    move(id, one)
    if (before) {
      if (!sameProps && one.hasText) writeText(one)
      return
    }
    drawn.set(id, one)
    stack(id, one)
    host.append(one.element)
    texts.add(id)
  }
  function move(id: TLShapeId, one: Drawn) {
    const transform = editor.getShapePageTransform(id).toCssString()
    if (transform !== one.transform) one.element.style.transform = transform
    const clip = clipPathOf(editor, one.shape)
    if (clip !== one.clip) one.element.style.clipPath = clip
    const opacity = String(opacityOf(editor, id))
    if (one.element.style.opacity !== opacity) one.element.style.opacity = opacity
    Object.assign(one, { transform, clip })
  }
  function stack(id: TLShapeId, { element }: Drawn) {
    const index = String(order.get().get(id)?.index ?? 0)
    if (element.style.zIndex !== index) element.style.zIndex = index
  }

  const stops = [
    react('kringbord: light order', () => {
      order.get()
      unsafe__withoutCapture(() => {
        for (const [id, one] of drawn) stack(id, one)
      })
    }),
    react('kringbord: light erasing', () => {
      editor.getErasingShapeIds()
      unsafe__withoutCapture(() => {
        for (const [id, one] of drawn) move(id, one)
      })
    }),
    react('kringbord: distance', () => {
      const now = editor.getZoomLevel() < FAR
      if (now === far) return
      far = now
      unsafe__withoutCapture(() => {
        for (const listener of distance) listener()
      })
    }),
  ]
  return {
    knows: (shape) => lookOf(shape) !== null,
    fits: (id) => {
      const shape = editor.store.unsafeGetWithoutCapture(id)
      const look = shape && lookOf(shape)
      return !!look && (far || look.near)
    },
    has: (id) => drawn.has(id),
    draw,
    remove(id) {
      drawn.get(id)?.element.remove()
      drawn.delete(id)
    },
    onDistance(listener) {
      distance.add(listener)
      return () => distance.delete(listener)
    },
    close() {
      texts.stop()
      for (const stop of stops) stop()
      host.replaceChildren()
    },
  }
}

function createDrawn(shape: TLShape): Drawn {
  return {
    element: createElement(shape),
    shape,
    geometry: null,
    hasText: false,
    far: false,
    clip: 'none',
    transform: '',
  }
}

/** With tldraw's names on it, as on the elements that it makes itself. */
function createElement(shape: TLShape): HTMLElement {
  const element = document.createElement('div')
  element.className = `tl-shape k-sheer k-sheer-${shape.type}`
  element.dataset.shapeType = shape.type
  element.dataset.shapeId = shape.id
  element.draggable = false
  return element
}
