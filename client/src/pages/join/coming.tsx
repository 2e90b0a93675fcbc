// Everything between an address and a board: looking, the door, the waiting room, and the pages that say why not.
import type { Joined, Person } from '@kringbord/shared/api'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Arriving } from '../../session/arrive.ts'
import { hideKey } from '../../session/arrive.ts'
import { useReadable } from '../../session/use-readable.ts'
import { BoardNotice } from '../notice/notices.tsx'
import { Join } from './join.tsx'

/** Of few boards: code of its own. */
const WaitingRoom = lazy(() => import('./waiting-room.tsx').then((page) => ({ default: page.WaitingRoom })))

type ComingProps = {
  arrival: Arriving
  /** Shown while it looks. */
  looking: ReactNode
  onLeave(): void
  /** The board, once someone is in. */
  children(joined: Joined, person: Person): ReactNode
}

export function Coming({ arrival, looking, onLeave, children }: ComingProps) {
  const now = useReadable(arrival.state)
  const onJoined = (joined: Joined, person: Person) => {
    hideKey()
    arrival.joined(joined, person)
  }
  switch (now.at) {
    case 'looking':
      return looking
    case 'failed':
      return <BoardNotice error={now.error} onRetry={arrival.retry} />
    case 'door':
      return <Join facts={now.facts} boardKey={now.key} role={now.role} onJoined={onJoined} />
    case 'waiting':
      return (
        <Suspense fallback={looking}>
          <WaitingRoom {...now} onLeave={onLeave} />
        </Suspense>
      )
    case 'board':
      return children(now.joined, now.person)
  }
}
