// The people in the top bar: the first few avatars and how many there are. Opens the list.
import type { Ref } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import type { AccessDesk } from './access-desk.ts'
import './people-button.css'
import { barTexts } from './bar-texts.ts'
import type { RollEntry } from './roll.ts'
import { useWaiting } from './use-waiting.ts'

/** Avatars shown before the count says the rest. */
const SHOWN = 3

type PeopleButtonProps = {
  roll: readonly RollEntry[]
  /** For who facilitates: says how many wait to be let in. */
  desk: AccessDesk | null
  open: boolean
  onToggle(): void
  ref: Ref<HTMLButtonElement>
}

export function PeopleButton({ roll, desk, open, onToggle, ref }: PeopleButtonProps) {
  const t = useTexts(barTexts)
  const here = roll.filter((entry) => entry.here)
  const waiting = useWaiting(desk).length
  const label = t('open', { n: here.length })
  return (
    <button
      ref={ref}
      type="button"
      className="k-faces"
      aria-haspopup="dialog"
      aria-expanded={open}
      title={t('title')}
      onClick={onToggle}
    >
      {here.slice(0, SHOWN).map((entry) => (
        <Avatar key={entry.participant} name={entry.name} color={entry.color} size={28} />
      ))}
      <span className="k-hidden">{label}</span>
      <span className="k-faces-count" aria-hidden="true">
        {here.length}
      </span>
      {waiting > 0 && (
        <span className="k-faces-waiting" aria-hidden="true">
          {waiting}
        </span>
      )}
      <span className="k-hidden" role="status">
        {waiting > 0 && t('waiting', { n: waiting })}
      </span>
    </button>
  )
}
