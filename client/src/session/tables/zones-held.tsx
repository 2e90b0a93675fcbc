// How much each zone of a step holds; a press takes one's own view to the zone.
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { bringTo } from '../steps/bring-to.ts'
import type { HeldZone } from './held.ts'
import { texts } from './texts.ts'
import './zones-held.css'

export function ZonesHeld({ editor, zones }: { editor: Editor; zones: readonly HeldZone[] }) {
  const t = useTexts(texts)
  return (
    <ul className="k-held" aria-label={t('held')}>
      {zones.map(({ id, name, held }) => (
        <li key={id}>
          <button type="button" title={t('heldGo')} onClick={() => bringTo(editor, [id])}>
            <span>{name}</span> <b data-none={held === 0 ? '' : undefined}>{held}</b>
          </button>
        </li>
      ))}
    </ul>
  )
}
