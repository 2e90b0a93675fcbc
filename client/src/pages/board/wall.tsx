// A board with everything around it: connects, shows how far loading is, then the board, and over it the bar and panels.
import type { Role } from '@kringbord/shared/access'
import type { Joined, Person } from '@kringbord/shared/api'
import { boardRoots } from '@kringbord/shared/board'
import { type RefObject, useEffect, useState } from 'react'
import type { Api } from '../../api.ts'
import { ApiError } from '../../api-error.ts'
import { Loading } from '../../session/loading.tsx'
import { Preview } from '../../session/preview/preview.tsx'
import { useReadable } from '../../session/use-readable.ts'
import { useTitle } from '../../ui/use-title.ts'
import { BoardNotice } from '../notice/notices.tsx'
import { Chrome, type OpenBoard } from './chrome.tsx'
import type { Kept } from './go-on.ts'
import { giveBackView, type KeptView, keepView } from './kept-view.ts'
import { useBoardCode } from './use-board-code.ts'
import { useRoleChange } from './use-role-change.ts'
import { useVisit } from './use-visit.ts'
import type { Visit } from './visit.ts'

export type WallProps = {
  api: Api
  joined: Joined
  person: Person
  /** What this person saw and chose before the page was made anew, for another role or otherwise; written when that happens. */
  view: RefObject<KeptView | null>
  /** What goes along from a board where a change was refused. */
  kept: Kept | null
  /** The board must be opened anew, with this. */
  onAgain(kept: Kept): void
  /** The server gave this person another role. */
  onRole(role: Role): void
  /** The server does not accept the token any more; `reason` says whether they were put out. */
  onExpired(reason: string): void
  /** The board was deleted. */
  onGone(): void
  /** The person leaves, and this device with them. */
  onLeave(): void
}

export function Wall(props: WallProps) {
  const visit = useVisit(props.api, props.joined, props.person)
  return visit ? <Visiting visit={visit} {...props} /> : null
}

function Visiting({ visit, ...props }: WallProps & { visit: Visit }) {
  const save = useReadable(visit.connection.save)
  useTitle(useReadable(visit.title))
  const [open, setOpen] = useState<OpenBoard | null>(null)
  usePresence(visit, open)
  const { onExpired, onGone, onRole, onAgain, view } = props
  const keep = () => {
    view.current = open && keepView(open.editor)
  }
  useRoleChange(visit, open, (role) => {
    keep()
    onRole(role)
  })
  // After everything below has brought the view where a newcomer begins.
  useEffect(() => {
    if (!open || !view.current) return
    giveBackView(open.editor, view.current)
    view.current = null
  }, [open, view])
  useEffect(() => {
    if (save.kind !== 'ended') return
    if (save.reason === 'unauthorized' || save.reason === 'removed') onExpired(save.reason)
    if (save.reason === 'gone') onGone()
  }, [save.kind, save.reason, onExpired, onGone])
  // Nothing of it can be shown: not a board with a message, but the message.
  if (!open && save.kind === 'ended' && save.reason === 'unreadable')
    return <BoardNotice error={new ApiError('unreadable')} onRetry={() => location.reload()} />
  return (
    <Chrome
      visit={visit}
      open={open}
      {...props}
      onAgain={(kept) => {
        keep()
        onAgain(kept)
      }}
    >
      <Stage visit={visit} open={open !== null} onOpen={setOpen} />
    </Chrome>
  )
}

type StageProps = { visit: Visit; open: boolean; onOpen(board: OpenBoard): void }

/** The board itself, under the loading screen until it stands. */
function Stage({ visit, open, onOpen }: StageProps) {
  const { connection, joined } = visit
  const ready = useReadable(visit.ready)
  const progress = useReadable(connection.progress)
  // The picture of the board stands on the screen; from then on the editor may hold it up.
  const [seen, setSeen] = useState(false)
  const { Board, failed } = useBoardCode(seen)
  const state = {
    'load.facts': 1,
    'load.tools': Board ? 1 : 0,
    'load.board': ready ? 1 : Math.min(0.99, progress),
    'load.place': open ? 1 : 0,
  }
  return (
    <>
      <div className="k-board-canvas">
        {Board && seen && (
          <Board connection={connection} joined={joined} onReady={(editor, binding) => onOpen({ editor, binding })} />
        )}
      </div>
      {!open && !(ready && !failed) && <Loading state={state} failed={failed} onRetry={() => location.reload()} />}
      {!open && ready && !failed && (
        <Preview records={boardRoots(connection.doc).records} onSeen={() => setSeen(true)} />
      )}
    </>
  )
}

/** Cursors and cameras, from the moment the board stands. Its code comes with that of the board. */
function usePresence({ connection, me }: Visit, open: OpenBoard | null): void {
  const editor = open?.editor
  useEffect(() => {
    if (!editor) return
    let stop: (() => void) | null = () => undefined
    import('../../board/presence.ts').then(
      ({ bindPresence }) => {
        if (stop) stop = bindPresence({ editor, connection, me }).close
      },
      () => undefined, // Without it the board works; others' cursors are not there.
    )
    return () => {
      stop?.()
      stop = null
    }
  }, [editor, connection, me])
}
