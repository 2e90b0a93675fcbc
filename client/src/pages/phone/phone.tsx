// `/m/:id#k=<key>`: taking part without the board on one's screen, from a small telephone to a large text. Carries no
// tldraw and no Yjs; who facilitates or only looks goes on to the board.
import type { Role } from '@kringbord/shared/access'
import { useEffect, useState } from 'react'
import { Redirect, useLocation, useParams } from 'wouter'
import { ApiError } from '../../api-error.ts'
import { useServices } from '../../services.tsx'
import { type Arriving, arriveAt } from '../../session/arrive.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { Coming } from '../join/coming.tsx'
import { BoardNotice } from '../notice/notices.tsx'
import { Waiting } from '../notice/waiting.tsx'
import { roleOf } from '../small-screen.tsx'
import { PhonePage } from './phone-page.tsx'

export default function Phone() {
  const { id = '' } = useParams<{ id: string }>()
  const { api, device } = useServices()
  const [arrival, setArrival] = useState<Arriving | null>(null)
  const [role, setRole] = useState(() => roleOf(id, device))
  const elsewhere = role !== null && role !== 'participant'
  useEffect(() => {
    if (elsewhere) return
    const opened = arriveAt(id, { api, device })
    setArrival(opened)
    return () => opened.close()
  }, [id, api, device, elsewhere])
  if (elsewhere) return <Redirect to={`/b/${id}${location.hash}`} replace />
  return arrival ? <Arrived id={id} arrival={arrival} onRole={setRole} /> : <Waiting />
}

type ArrivedProps = { id: string; arrival: Arriving; onRole(role: Role): void }

function Arrived({ id, arrival, onRole }: ArrivedProps) {
  const { api, device } = useServices()
  const [, navigate] = useLocation()
  const [ended, setEnded] = useState<'gone' | 'unreadable' | null>(null)
  const leave = () => {
    device.leavePlace(id)
    navigate('/')
  }
  if (ended) return <BoardNotice error={new ApiError(ended)} onRetry={() => location.reload()} />
  return (
    <Coming arrival={arrival} looking={<Waiting />} onLeave={leave}>
      {(joined) => (
        <ErrorBoundary>
          <PhonePage
            api={api}
            joined={joined}
            onEnded={(reason) => {
              if (reason !== 'gone' && reason !== 'unreadable') return arrival.expired(joined, reason)
              if (reason === 'gone') device.forgetBoard(id)
              setEnded(reason)
            }}
            onRole={(role) => {
              // The board has what other roles need.
              arrival.changed(role)
              onRole(role)
            }}
            onLeave={leave}
          />
        </ErrorBoundary>
      )}
    </Coming>
  )
}
