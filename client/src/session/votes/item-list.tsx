// The items of a vote under the names of their zones.
import type { VoteItem } from '@kringbord/shared/votes'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { byZone } from './item-text.ts'
import { texts } from './texts.ts'

export function ItemList({ items, children }: { items: readonly VoteItem[]; children(item: VoteItem): ReactNode }) {
  const t = useTexts(texts)
  const zones = byZone(items)
  return zones.map(({ zone, items: own }) => (
    <section key={zone} className="k-vote-zone">
      {zones.length > 1 && <h3>{zone || t('noZone')}</h3>}
      <ul className="k-vote-items">
        {own.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    </section>
  ))
}
