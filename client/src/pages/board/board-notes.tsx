// Working with many notes on the page of a board: its code comes with the board, and knows what this person may still write.
import { mayWrite as writes } from '@kringbord/shared/access'
import { zonesToWrite } from '@kringbord/shared/hidden-writing'
import { allItems, allZones, outline } from '@kringbord/shared/outline'
import type { Editor } from 'tldraw'
import type { NotesWorkProps } from '../../session/notes/notes-work.tsx'
import { Late } from './late.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

const loadWork = () => import('../../session/notes/notes-work.tsx')

type BoardNotesProps = {
  visit: Visit
  editor: Editor
  group: Group
  /** Whether this person may make notes on the board now. */
  mayWrite: boolean
}

export function BoardNotes({ visit, editor, group, mayWrite }: BoardNotesProps) {
  const { notes: desk, joined } = visit
  if (!writes(joined.role)) return null
  const left = () => (desk.facilitates ? null : mayWrite ? leftInStep(visit, editor, group) : 0)
  const props: NotesWorkProps = { editor, desk, left }
  return <Late load={loadWork} props={props} />
}

/** How many notes the step still lets this person write: those in its zones count. */
function leftInStep({ connection }: Visit, editor: Editor, { step }: Group): number | null {
  if (!step || step.budget.notes === 0) return null
  const records = editor.store.allRecords().map((record) => ({ ...record }))
  const read = outline(records)
  const wanted = zonesToWrite(step)
  const zones = allZones(read).filter(({ id }) => wanted.some((zone) => id === zone || id.startsWith(`${zone}.`)))
  const items = wanted.length > 0 ? zones.flatMap(allItems) : [...read.zones.flatMap(allItems), ...read.loose]
  const own = new Set(items.filter(({ id, kind }) => kind === 'note' && connection.isOwn(id)).map(({ id }) => id))
  return Math.max(0, step.budget.notes - own.size)
}
