// Where one sits in this step: the table, or in a rondgang the poster of the round that is on, with whom and in which role.
import type { Step } from '@kringbord/shared/session'
import { seatIn, type TableSeat } from '@kringbord/shared/tables'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import { Icon } from '../../ui/icon.tsx'
import type { PhoneVisit } from './phone-visit.ts'
import { texts } from './texts.ts'

export function SeatCard({ visit, step }: { visit: PhoneVisit; step: Step | null }) {
  const t = useTexts(texts)
  const lang = useLang()
  const tables = useReadable(visit.tables)
  const people = useReadable(visit.people)
  const { participant } = visit.joined
  const seat = step && tables.state === 'ready' ? seatIn(tables.value, step, participant) : null
  if (!seat) return null
  const known = new Map(people.state === 'ready' ? people.value.map((one) => [one.participant, one.name]) : [])
  const names = seat.table.members.flatMap((id) => (id === participant ? [] : (known.get(id) ?? [])))
  const list = new Intl.ListFormat(lang === 'nl' ? 'nl-NL' : 'en-GB').format(names)
  return (
    <section className="ph-seat">
      <h2>
        <span>{t(seat.round.walk ? 'seat.poster' : 'seat.table')}</span> {seat.name}
      </h2>
      <p>
        <Icon name="people" /> <span>{names.length > 0 ? t('seat.with', { names: list }) : t('seat.alone')}</span>
      </p>
      <Duties seat={seat} />
    </section>
  )
}

function Duties({ seat }: { seat: TableSeat }) {
  const t = useTexts(texts)
  const words = [...(seat.host ? [t('seat.host')] : []), ...seat.roles.map((role) => t(`role.${role}`))]
  if (words.length === 0) return null
  return (
    <p className="ph-duty">
      <Icon name="person" /> <span>{words.join(' ')}</span>
    </p>
  )
}
