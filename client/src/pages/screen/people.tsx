// How many participants are there.
import { useTexts } from '../../i18n/texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import { Icon } from '../../ui/icon.tsx'
import type { ScreenVisit } from './screen-visit.ts'
import { texts } from './texts.ts'

export function People({ visit }: { visit: ScreenVisit; step: string | null }) {
  const t = useTexts(texts)
  const people = useReadable(visit.people)
  const here = people.filter(({ role }) => role === 'participant').length
  return (
    <p className="k-screen-people">
      <Icon name="people" size={28} /> {t('people', { n: here })}
    </p>
  )
}
