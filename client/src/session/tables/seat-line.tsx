// One's own table in the bar of the step: its name and one's role; pressing it shows who sits where.
import type { TableRound, TableSeat } from '@kringbord/shared/tables'
import type { Ref } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { GroupSign } from '../steps/group-sign.tsx'
import { rolesText } from './seat-names.ts'
import './seat-line.css'
import { seatTexts } from './seat-texts.ts'

type SeatLineProps = {
  /** null for who still has a choice. */
  seat: TableSeat | null
  round: TableRound | null
  open: boolean
  onToggle(): void
  ref?: Ref<HTMLButtonElement>
}

export function SeatLine({ seat, round, open, onToggle, ref }: SeatLineProps) {
  const t = useTexts(seatTexts)
  const roles = seat ? rolesText(seat, t) : ''
  return (
    <button
      ref={ref}
      type="button"
      className="k-seat-line"
      aria-haspopup="dialog"
      aria-expanded={open}
      title={t('open')}
      onClick={onToggle}
    >
      <GroupSign grouping={round?.grouping ?? 'table'} />
      <span>
        <b>{seat ? seat.name : t(round?.way === 'team' ? 'pickTeam' : 'pickPoster')}</b>
        {roles && ` · ${roles}`}
      </span>
    </button>
  )
}
