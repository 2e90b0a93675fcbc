// The page of a board: from an address with a key to a person on a board, or to a page that says why not.
import { useEffect, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useServices } from '../services.tsx'
import { type Arriving, arriveAt } from '../session/arrive.ts'
import { Loading } from '../session/loading.tsx'
import { useReadable } from '../session/use-readable.ts'
import { fetchBoardCode, runBoardCode } from './board/board-code.ts'
import './board/board-page.css'
import type { Kept } from './board/go-on.ts'
import type { KeptView } from './board/kept-view.ts'
import { useRoleToast } from './board/use-role-toast.ts'
import { Wall } from './board/wall.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Coming } from './join/coming.tsx'

/** `/b/:id#k=<key>` */
export default function BoardPage() {
  const { id = '' } = useParams<{ id: string }>()
  const { api, device } = useServices()
  const [arrival, setArrival] = useState<Arriving | null>(null)
  useEffect(() => {
    const opened = arriveAt(id, { api, device })
    fetchBoardCode()
    setArrival(opened)
    return () => opened.close()
  }, [id, api, device])
  return arrival ? <Arrived key={id} id={id} arrival={arrival} /> : <Looking />
}

function Arrived({ id, arrival }: { id: string; arrival: Arriving }) {
  const { api, device } = useServices()
  const [, navigate] = useLocation()
  const say = useRoleToast()
  const { at } = useReadable(arrival.state)
  useEffect(() => {
    // While someone types their name there is nothing better to do; when it fails, the board says so.
    if (at === 'door' || at === 'waiting') void runBoardCode().catch(() => undefined)
  }, [at])
  // Who gets another role stays where they were looking, with what they had chosen.
  const view = useRef<KeptView | null>(null)
  const [again, setAgain] = useState<{ times: number; kept: Kept | null }>({ times: 0, kept: null })
  const leave = () => {
    device.leavePlace(id)
    navigate('/')
  }
  return (
    <Coming arrival={arrival} looking={<Looking />} onLeave={leave}>
      {(joined, person) => (
        <ErrorBoundary key={`${joined.role} ${again.times}`}>
          <Wall
            api={api}
            joined={joined}
            person={person}
            view={view}
            kept={again.kept}
            onAgain={(kept) => setAgain({ times: again.times + 1, kept })}
            onRole={(role) => {
              arrival.changed(role)
              // What was kept has been put back.
              setAgain({ ...again, kept: null })
              say(role)
            }}
            onExpired={(reason) => arrival.expired(joined, reason)}
            onGone={() => device.forgetBoard(id)}
            onLeave={() => device.leavePlace(id)}
          />
        </ErrorBoundary>
      )}
    </Coming>
  )
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
