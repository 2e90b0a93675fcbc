// In the overview: how much each zone of the step that is on holds, where its tables have no places that say so.
import { writesHidden } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from './texts.ts'
import { useZonesHeld } from './use-zones-held.ts'
import { ZonesHeld } from './zones-held.tsx'

export function OverviewHeld({ editor, step }: { editor: Editor; step: Step }) {
  const t = useTexts(texts)
  const { zones, total } = useZonesHeld(editor, step)
  if (zones.length === 0) return null
  return (
    <section className="k-tables-held">
      <h3>{t('heldIn', { step: step.title })}</h3>
      <p className="k-tables-soft">
        {total > 0 ? t('holds', { n: total }) : t(writesHidden(step) ? 'heldHidden' : 'heldNone')}
      </p>
      <ZonesHeld editor={editor} zones={zones} />
    </section>
  )
}
