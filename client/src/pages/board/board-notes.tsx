// Working with many notes on the page of a board: pasting lines, for who may write, and arranging, for who facilitates.
import { mayWrite as writes } from '@kringbord/shared/access'
import { zonesToWrite } from '@kringbord/shared/hidden-writing'
import { allItems, allZones, outline } from '@kringbord/shared/outline'
import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import { watchPaste } from '../../session/notes/watch-paste.ts'
import { useReadable } from '../../session/use-readable.ts'
import { fetchSoon, Late } from './late.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

const loadWork = () => import('../../session/notes/notes-work.tsx')
const loadPaste = () => import('../../session/notes/paste-dialog.tsx')

type BoardNotesProps = {
  visit: Visit
  editor: Editor
  group: Group
  /** Whether this person may make notes on the board now. */
  mayWrite: boolean
}

export function BoardNotes(props: BoardNotesProps) {
  return writes(props.visit.joined.role) ? <Notes {...props} /> : null
}

function Notes({ visit, editor, group, mayWrite }: BoardNotesProps) {
  const { notes: desk } = visit
  const wish = useReadable(desk.wish)
  const left = () => (desk.facilitates ? null : mayWrite ? leftInStep(visit, editor, group) : 0)
  const mayPaste = useRef(left)
  mayPaste.current = left
  useEffect(
    () =>
      watchPaste(editor, {
        may: () => mayPaste.current() !== 0,
        onPaste: (text) => desk.wish.set({ kind: 'paste', text }),
      }),
    [editor, desk],
  )
  useEffect(() => fetchSoon([loadPaste]), [])
  const close = () => desk.wish.set(null)
  return (
    <>
      {desk.facilitates && <Late load={loadWork} props={{ editor, desk }} />}
      {wish?.kind === 'paste' && (
        <Late
          load={loadPaste}
          props={{ editor, start: wish, facilitates: desk.facilitates, left: left(), onClose: close }}
          onFail={close}
        />
      )}
    </>
  )
}

/** How many notes the step still lets this person write, those in its zones count; null is as many as fit. */
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
