// What of a board is on the screen, and how: one small effect per shape, so that a change costs what it touches and not
// what the board holds, and a moving camera costs a comparison per shape. tldraw asks all shapes about everything instead:
// at five thousand that is a quarter of a second per change.
// A shape in view is light (one plain element of light-layer.ts) or full (rendered by its shape util); out of view it is
// nothing at all.
import {
  type Atom,
  atom,
  type Box,
  type Editor,
  react,
  type TLShape,
  type TLShapeId,
  unsafe__withoutCapture,
} from 'tldraw'
import type { LightLayer } from './light-layer.ts'
import { createTurns } from './turns.ts'

export type Scene = {
  /** All shapes of the page. A signal: unlike the editor's own it is not asked anew at every change of anything. */
  all(): ReadonlySet<TLShapeId>
  /** Shapes in view or being edited. A signal: reading it follows it. */
  shown(): ReadonlySet<TLShapeId>
  /** Those of them that their shape util renders. A signal. */
  full(): ReadonlySet<TLShapeId>
  close(): void
}

/** Shapes leave the view only when they are this share of it away, so that a hand that trembles costs nothing. */
const MARGIN = 0.15
/** What a frame may spend on shapes that come closer, in milliseconds. */
const BUDGET = 6

type Ids = Set<TLShapeId>

export function createScene(editor: Editor, light: LightLayer): Scene {
  const boxes = new Map<TLShapeId, Box>()
  const watches = new Map<TLShapeId, () => void>()
  const shown = createIds('kringbord: in view')
  const full = createIds('kringbord: full')
  const all = atom<ReadonlySet<TLShapeId>>('kringbord: all', new Set())
  let special: ReadonlySet<TLShapeId> = new Set()
  const turns = createTurns(BUDGET, (id: TLShapeId) => {
    if (shown.has(id) && light.has(id) && !light.fits(id)) makeFull(id)
  })

  function makeFull(id: TLShapeId) {
    full.add(id)
    light.remove(id)
  }
  /** Decides how a shape is shown; `shape` null when it is gone. */
  function show(id: TLShapeId, shape: TLShape | null) {
    if (!shape || !shown.has(id)) {
      full.delete(id)
      light.remove(id)
    } else if (special.has(id) || !light.knows(shape)) makeFull(id)
    else if (light.fits(id)) {
      full.delete(id)
      light.draw(id, shape)
    } else if (!full.has(id)) {
      // Roughly at once, in full when there is time.
      light.draw(id, shape)
      turns.add(id)
    }
  }
  function place(id: TLShapeId, view: Box) {
    const box = boxes.get(id)
    const now = special.has(id) || (box !== undefined && touches(box, view, shown.has(id) ? MARGIN : 0))
    if (now === shown.has(id)) return
    if (now) shown.add(id)
    else shown.delete(id)
    show(id, editor.getShape(id) ?? null)
  }

  function watch(id: TLShapeId) {
    return react('kringbord: a shape', () => {
      const shape = editor.getShape(id)
      const box = shape && editor.getShapePageBounds(id)
      if (!shape || !box) return
      if (typeof shape.parentId === 'string' && shape.parentId.startsWith('shape:')) editor.getShape(shape.parentId)
      // Merged into another, for one.
      if (editor.isShapeHidden(id)) boxes.delete(id)
      else boxes.set(id, box)
      unsafe__withoutCapture(() => {
        const was = shown.has(id)
        place(id, editor.getViewportPageBounds())
        if (was && shown.has(id)) show(id, shape)
      })
    })
  }
  const stops = [
    react('kringbord: all shapes', () => {
      const ids = editor.getCurrentPageShapeIds()
      all.set(ids)
      unsafe__withoutCapture(() => {
        for (const [id, stop] of watches) {
          if (ids.has(id)) continue
          stop()
          watches.delete(id)
          boxes.delete(id)
          shown.delete(id)
          show(id, null)
        }
        for (const id of ids) if (!watches.has(id)) watches.set(id, watch(id))
      })
    }),
    react('kringbord: the view', () => {
      const view = editor.getViewportPageBounds()
      unsafe__withoutCapture(() => {
        for (const id of boxes.keys()) place(id, view)
      })
    }),
    react('kringbord: at hand', () => {
      const before = special
      special = atHand(editor)
      unsafe__withoutCapture(() => {
        const view = editor.getViewportPageBounds()
        for (const id of new Set([...before, ...special])) {
          place(id, view)
          show(id, editor.getShape(id) ?? null)
        }
      })
    }),
    light.onDistance(() => {
      for (const id of shown.all) show(id, editor.getShape(id) ?? null)
    }),
  ]
  return {
    all: () => all.get(),
    shown: shown.get,
    full: full.get,
    close() {
      turns.stop()
      for (const stop of [...stops, ...watches.values()]) stop()
    },
  }
}

/** Shapes that are edited, or would be with the next click: they need what only their shape util has. */
function atHand(editor: Editor): Ids {
  const editing = editor.getEditingShapeId()
  const ids = [editor.getOnlySelectedShapeId(), editing, editing && editor.getHoveredShapeId()]
  return new Set(ids.filter((id) => id !== null))
}

function touches(box: Box, view: Box, margin: number): boolean {
  const [dx, dy] = [view.w * margin, view.h * margin]
  return (
    box.x <= view.x + view.w + dx &&
    box.x + box.w >= view.x - dx &&
    box.y <= view.y + view.h + dy &&
    box.y + box.h >= view.y - dy
  )
}

/** A set that changes in place, and a signal of it that is copied only when someone looks. */
function createIds(name: string) {
  const all: Ids = new Set()
  const version: Atom<number> = atom(name, 0)
  let copy: { at: number; ids: ReadonlySet<TLShapeId> } | null = null
  const changed = () => version.update((n) => n + 1)
  return {
    all,
    has: (id: TLShapeId) => all.has(id),
    add(id: TLShapeId) {
      if (all.has(id)) return
      all.add(id)
      changed()
    },
    delete(id: TLShapeId) {
      if (all.delete(id)) changed()
    },
    get(): ReadonlySet<TLShapeId> {
      const at = version.get()
      if (copy?.at !== at) copy = { at, ids: new Set(all) }
      return copy.ids
    },
  }
}
