// Where one sits in this step: the table, or in a rondgang the poster of the round that is on, with whom and in which role.
import type { Step } from '@kringbord/shared/session'
import { seatIn } from '@kringbord/shared/tables'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { MyTable } from '../../session/tables/my-table.tsx'
import { useReadable } from '../../session/use-readable.ts'
import { useToast } from '../../ui/toast.tsx'
import type { PhoneVisit } from './phone-visit.ts'

export default function SeatCard({ visit, step }: { visit: PhoneVisit; step: Step | null }) {
  const toast = useToast()
  const errorText = useErrorText()
  const tables = useReadable(visit.tables)
  const people = useReadable(visit.people)
  const { participant, role } = visit.joined
  if (!step || tables.state !== 'ready') return null
  const known = new Map(people.state === 'ready' ? people.value.map((one) => [one.participant, one.name]) : [])
  const choose = (round: string, table: string) =>
    void visit.sit({ round, table }).catch((error: unknown) => toast(errorText(error), 'error'))
  return (
    <MyTable
      view={tables.value}
      step={step}
      seat={seatIn(tables.value, step, participant)}
      participant={participant}
      server={visit.feed.clock}
      nameOf={(id) => known.get(id) ?? ''}
      onChooseTeam={role === 'participant' ? choose : null}
    />
  )
}
