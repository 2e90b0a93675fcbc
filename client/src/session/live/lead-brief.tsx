// The same in a few signs, for a facilitator whose own buttons are folded away.
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../use-readable.ts'
import './lead-live.css'
import type { LiveLink } from './live-link.ts'
import { texts } from './texts.ts'

export function LeadBrief({ link }: { link: LiveLink }) {
  const t = useTexts(texts)
  const { hands, help, ready, here } = useReadable(link.feed.live)
  const n = ready.participants.length
  const values = { hands: hands.length, calls: help.length, n, here: Math.max(here, n) }
  return (
    <p className="k-lead-brief" title={t('brief', values)}>
      <span className="k-hidden">{t('brief', values)}</span>
      {help.length > 0 && (
        <span data-kind="help" aria-hidden="true">
          <Icon name="help" /> {help.length}
        </span>
      )}
      {hands.length > 0 && (
        <span aria-hidden="true">
          <Icon name="hand" /> {hands.length}
        </span>
      )}
      <span aria-hidden="true">
        <Icon name="check" /> {n}/{values.here}
      </span>
    </p>
  )
}
