// A new tegel, with or without a pointer: where one looks, beside the tegels that lie there, close enough to read what
// one types. Its briefje counterpart is board/place-note.ts.
import { type TegelMotif, tegelMotifs } from '@kringbord/shared/tegel-motifs'
import { Box, createShapeId, type Editor, Vec, type VecLike } from 'tldraw'
import { TILE } from '../shapes/tegel/tile.tsx'
import { editText } from './edit-text.ts'

const GAP = 40
/** Least side on the screen at which one can read what one types, in px. */
const READABLE = 260

/** Lays an empty tegel with its centre at `at`, or at a free place in view, and starts typing in it. */
export function newTegel(editor: Editor, at?: VecLike): void {
  if (editor.getIsReadonly()) return
  const id = createShapeId()
  const size = usualSize(editor)
  const centre = at ?? freePlace(editor, size)
  const place = { x: centre.x - size / 2, y: centre.y - size / 2 }
  editor.markHistoryStoppingPoint('new tegel')
  editor.createShape({ id, type: 'tegel', ...place, props: { w: size, h: size, motif: nextMotif(editor) } })
  if (!editor.getShape(id)) return
  if (size * editor.getZoomLevel() < READABLE) {
    editor.zoomToBounds(new Box(place.x, place.y, size, size), {
      targetZoom: READABLE / size,
      animation: { duration: 200 },
    })
  }
  editText(editor, id)
}

/** The place nearest to the middle of the view where no tegel lies. */
function freePlace(editor: Editor, size: number): Vec {
  const { center } = editor.getViewportPageBounds()
  const taken = tegels(editor)
    .map((shape) => editor.getShapePageBounds(shape))
    .filter((bounds) => bounds !== undefined)
  const isFree = (at: VecLike) => {
    const box = Box.FromCenter(at, { x: size + GAP / 2, y: size + GAP / 2 })
    return !taken.some((bounds) => bounds.collides(box))
  }
  return around(center, size + GAP).find(isFree) ?? center
}

/** Places around a point, nearest first. */
function around(centre: Vec, step: number): Vec[] {
  const places: Vec[] = []
  for (let y = -4; y <= 4; y++) for (let x = -4; x <= 4; x++) places.push(new Vec(x * step, y * step))
  return places.sort((a, b) => a.len() - b.len() || a.y - b.y || a.x - b.x).map((offset) => Vec.Add(centre, offset))
}

/** The size that most tegels on the board have. */
function usualSize(editor: Editor): number {
  const counts = new Map<number, number>()
  for (const { props } of tegels(editor)) if ('w' in props) counts.set(props.w, (counts.get(props.w) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? TILE
}

function nextMotif(editor: Editor): TegelMotif {
  return tegelMotifs[tegels(editor).length % tegelMotifs.length] ?? 'krul'
}

function tegels(editor: Editor) {
  return editor.getCurrentPageShapes().filter((shape) => shape.type === 'tegel')
}
