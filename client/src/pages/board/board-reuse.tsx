// Using the board again from its own page: copies, own working forms and rehearsals, and what a rehearsal shows of itself.
import type { CreatedBoard } from '@kringbord/shared/api'
import type { Rehearsal, RehearsalFacts } from '@kringbord/shared/own-form'
import { useEffect } from 'react'
import { useServices } from '../../services.tsx'
import { patiently } from '../../session/patiently.ts'
import { boardPath } from '../home/when.ts'
import { Late } from './late.tsx'
import type { Visit } from './visit.ts'

const loadBanner = patiently(() => import('../../session/reuse/rehearsal-banner.tsx'))
const loadReuse = () => import('../../session/reuse/reuse-dialog.tsx')
const loadRehearse = () => import('../../session/reuse/rehearse-dialog.tsx')

type BoardReuseProps = {
  kind: 'reuse' | 'rehearse'
  visit: Visit
  title: string
  onClose(): void
  navigate(to: string): void
}

export function BoardReuse({ kind, visit, title, onClose, navigate }: BoardReuseProps) {
  const { api, device } = useServices()
  const { joined, me } = visit
  const { board, token } = joined
  if (kind === 'reuse') {
    const onMade = ({ id, title: name, facilitatorKey: key }: CreatedBoard) => {
      device.rememberBoard({ id, title: name, form: board.form, role: 'facilitator', key, at: Date.now() })
      navigate(boardPath({ id, key }))
    }
    return (
      <Late key={kind} load={loadReuse} props={{ boardId: board.id, token, title, onMade, onClose }} onFail={onClose} />
    )
  }
  const onStart = (people: number) => api.reuse(board.id, token).rehearse(people)
  const onMade = async (made: Rehearsal) => {
    // As the same person, and only in this tab: no list remembers it.
    const person = { name: me.name, organisation: me.organisation, domain: '' as const, role: '' as const }
    const place = await api.join(made.board, { key: made.key, person })
    device.keepPlace(made.board, { joined: place, person }, { remember: false })
    navigate(boardPath({ id: made.board, key: '' }))
  }
  return <Late key={kind} load={loadRehearse} props={{ onStart, onMade, onClose }} onFail={onClose} />
}

type RehearsingProps = { visit: Visit; rehearsal: RehearsalFacts['rehearsal']; navigate(to: string): void }

/** The line over a rehearsal; nothing on a real board. */
export function Rehearsing({ visit, rehearsal, navigate }: RehearsingProps) {
  const { api, device } = useServices()
  const { board, token } = visit.joined
  const is = rehearsal !== null
  useEffect(() => {
    if (is) device.unlistBoard(board.id)
  }, [is, device, board.id])
  if (!rehearsal) return null
  const end = async () => {
    await api.reuse(board.id, token).endRehearsal()
    device.forgetBoard(board.id)
    navigate(boardPath({ id: rehearsal.of, key: '' }))
  }
  return <Late load={loadBanner} props={{ rehearsal, onEnd: end }} />
}
