// The page of a board: from an address with a key to a person on a board, or to a page that says why not.
import type { Joined, Person } from '@kringbord/shared/api'
import { useEffect, useState } from 'react'
import { useParams } from 'wouter'
import type { Api } from '../api.ts'
import type { Device } from '../device.ts'
import { useServices } from '../services.tsx'
import { createArrival, keyOfFragment } from '../session/arrival.ts'
import { Loading } from '../session/loading.tsx'
import { useReadable } from '../session/use-readable.ts'
import './board/board-page.css'
import { Wall } from './board/wall.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Join } from './join/join.tsx'
import { BoardNotice } from './notice/notices.tsx'

type Arriving = ReturnType<typeof arrive>

/** `/b/:id#k=<key>` */
export default function BoardPage() {
  const { id = '' } = useParams<{ id: string }>()
  const { api, device } = useServices()
  const [arriving, setArriving] = useState<Arriving | null>(null)
  useEffect(() => {
    const opened = arrive(id, { api, device })
    setArriving(opened)
    return () => opened.arrival.close()
  }, [id, api, device])
  return arriving ? <Arrived key={id} {...arriving} /> : <Looking />
}

function Arrived({ api, device, arrival }: Arriving) {
  const now = useReadable(arrival.state)
  const onJoined = (joined: Joined, person: Person) => {
    hideKey()
    arrival.joined(joined, person)
  }
  switch (now.at) {
    case 'looking':
      return <Looking />
    case 'failed':
      return <BoardNotice error={now.error} onRetry={arrival.retry} />
    case 'door':
      return <Join facts={now.facts} boardKey={now.key} onJoined={onJoined} />
    case 'board':
      return (
        <ErrorBoundary>
          <Wall
            api={api}
            joined={now.joined}
            person={now.person}
            onExpired={() => arrival.expired(now.joined)}
            onGone={() => device.forgetBoard(now.joined.board.id)}
            onLeave={() => device.leavePlace(now.joined.board.id)}
          />
        </ErrorBoundary>
      )
  }
}

function Looking() {
  const state = { 'load.facts': 0, 'load.tools': 0, 'load.board': 0, 'load.place': 0 }
  return (
    <main className="k-board-page">
      <div className="k-bar" />
      <div className="k-board-stage">
        <Loading state={state} failed={false} onRetry={() => location.reload()} />
      </div>
    </main>
  )
}

function arrive(id: string, { api, device }: { api: Api; device: Device }) {
  const arrival = createArrival({
    key: keyOfFragment(location.hash),
    facts: () => api.boardFacts(id),
    check: (joined) => api.session(id, joined.token),
    device: {
      place: () => device.place(id),
      key: () => device.recent().find((board) => board.id === id)?.key ?? '',
      leave: () => device.leavePlace(id),
    },
  })
  // The code of the board comes while the person types their name.
  void import('../board/board.tsx').catch(() => undefined)
  return { api, device, arrival }
}

/** The key leaves the address bar: whoever copies the address or looks along gets no facilitator's key. The device keeps it. */
function hideKey(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}
