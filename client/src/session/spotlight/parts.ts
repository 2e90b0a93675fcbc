// What can be put in the spotlight, by name and place: the sheets and zones of the board that stand on their own, frames,
// and everything that people wrote. Reads the editor's shapes; pure apart from that.
import { isFormPart } from '@kringbord/shared/board'
import { plainText } from '@kringbord/shared/rich-text'
import type { Step } from '@kringbord/shared/session'
import type { SessionCommand, View } from '@kringbord/shared/session-state'
import type { Editor } from 'tldraw'
import { type Rect, zonesOf } from '../../board/zones.ts'
import { titleOfSheet } from './title-of-sheet.ts'

export type Part = {
  /** Id of its shape. */
  shape: string
  /** What it is called, or says; '' when it has no name. */
  title: string
  kind: 'part' | 'tegel' | 'note'
  bounds: Rect
}

/** Free room around a part on boards, as a share of its longest side. */
const ROOM = 0.04
/** As the session takes it. */
const LONGEST_TITLE = 120

/** The parts of the board that stand on their own: those of the steps first, in the order of the steps. */
export function boardParts(editor: Editor, steps: readonly Step[]): Part[] {
  const zones = zonesOf(editor).filter(({ kind }) => kind !== 'textbox')
  const outer = zones.filter((zone) => !zones.some((other) => other !== zone && isWithin(zone, other)))
  const order = steps.flatMap((step) => step.zones)
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const parts = outer
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map(({ shapeId, title, bounds }): Part => {
      return { shape: shapeId, title: title || titleOfSheet(editor, bounds), kind: 'part', bounds }
    })
  return [...parts, ...framesOf(editor)]
}

type Placed = { id: string; bounds: Rect }

function isWithin(zone: Placed, other: Placed): boolean {
  if (zone.id === other.id || zone.id.startsWith(`${other.id}.`)) return true
  const { x, y, w, h } = other.bounds
  const own = zone.bounds
  const inside = own.x >= x && own.y >= y && own.x + own.w <= x + w && own.y + own.h <= y + h
  return inside && own.w * own.h < w * h
}

function framesOf(editor: Editor): Part[] {
  return editor.getCurrentPageShapes().flatMap((shape): Part[] => {
    const bounds = shape.type === 'frame' ? editor.getShapePageBounds(shape.id) : undefined
    if (!bounds) return []
    const { name } = propsOf(shape)
    return [{ shape: shape.id, title: typeof name === 'string' ? name : '', kind: 'part', bounds: plain(bounds) }]
  })
}

/** Notes and tegels that people made, rows from the top. */
export function writtenParts(editor: Editor): Part[] {
  const parts = editor.getCurrentPageShapes().flatMap((shape): Part[] => {
    const part = isFormPart(shape.id) ? null : partOf(editor, shape.id)
    return part && part.kind !== 'part' && part.title !== '' ? [part] : []
  })
  return parts.sort((a, b) => Math.round((a.bounds.y - b.bounds.y) / 200) || a.bounds.x - b.bounds.x)
}

/** What is selected, as one part; null without a selection. */
export function selectedPart(editor: Editor): (Omit<Part, 'shape'> & { shape?: string }) | null {
  const [only, ...more] = editor.getSelectedShapeIds()
  const bounds = editor.getSelectionPageBounds()
  if (!only || !bounds) return null
  const part = more.length === 0 ? partOf(editor, only) : null
  return part ?? { title: '', kind: 'part', bounds: plain(bounds) }
}

function partOf(editor: Editor, id: Parameters<Editor['getShape']>[0]): Part | null {
  const shape = editor.getShape(id)
  const bounds = shape && editor.getShapePageBounds(shape.id)
  if (!shape || !bounds) return null
  const type: string = shape.type
  const kind = type === 'tegel' || type === 'note' ? type : 'part'
  return { shape: shape.id, title: kind === 'part' ? '' : textOf(propsOf(shape)), kind, bounds: plain(bounds) }
}

function textOf({ richText }: Readonly<Record<string, unknown>>): string {
  try {
    return plainText(richText).replace(/\s+/g, ' ').trim()
  } catch {
    // Text that cannot be read has nothing to say here; the board sets it aside.
    return ''
  }
}

const propsOf = ({ props }: { props: object }): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(props))
const plain = ({ x, y, w, h }: Rect): Rect => ({ x, y, w, h })

/** The command that puts it in the spotlight; `seconds` is the time it gets there, null for as long as it takes. */
export function spotlightOn(
  part: Omit<Part, 'shape' | 'kind'> & { shape?: string },
  { follow, seconds }: { follow: boolean; seconds: number | null },
): SessionCommand {
  const title = part.title.length > LONGEST_TITLE ? `${part.title.slice(0, LONGEST_TITLE - 1)}…` : part.title
  return {
    kind: 'spotlight',
    view: roomy(part.bounds),
    ...(part.shape && { shape: part.shape }),
    ...(title && { title }),
    follow,
    ...(seconds !== null && { seconds }),
  }
}

function roomy({ x, y, w, h }: Rect): View {
  const room = Math.max(w, h) * ROOM
  return { x: x - room, y: y - room, w: Math.max(1, w + 2 * room), h: Math.max(1, h + 2 * room) }
}
