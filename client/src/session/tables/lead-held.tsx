// Among the facilitator's buttons: how much each zone of the step that is on holds. Reading a very full board takes a while, so
// there it begins folded, and nothing is read until it is opened.
import { writesHidden } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import { useId, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { texts } from './texts.ts'
import { useZonesHeld } from './use-zones-held.ts'
import { ZonesHeld } from './zones-held.tsx'

/** Numbers beside the work: nobody needs them sooner. */
const EVERY_MS = 2_000
/** More records than this, and it is folded at first. */
const FULL = 2_000
/** More zones than this are a list to look something up in, not to keep an eye on. */
const MANY_ZONES = 6

export function LeadHeld({ editor, step }: { editor: Editor; step: Step }) {
  const t = useTexts(texts)
  const id = useId()
  const hidden = writesHidden(step)
  const [open, setOpen] = useState(
    () => !hidden && step.harvest.length <= MANY_ZONES && editor.getCurrentPageShapeIds().size < FULL,
  )
  const { zones, total } = useZonesHeld(open ? editor : null, step, EVERY_MS)
  return (
    <section className="k-lead-held" aria-label={t('held')}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name="note" size={18} />
        <span>{t('held')}</span>
        {open && <b>{total > 0 ? t('holds', { n: total }) : t('heldNone')}</b>}
        <Icon name="chevronDown" size={18} />
      </button>
      <div id={id} hidden={!open}>
        {open && hidden && total === 0 && <p>{t('heldHidden')}</p>}
        {open && zones.length > 1 && (total > 0 || !hidden) && <ZonesHeld editor={editor} zones={zones} />}
      </div>
    </section>
  )
}
