// One zone in the list: its question, its text, what people put there, the zones in it, and a way to add a note.
import { allItems, allSources, type OutlineItem, type OutlineZone } from '@kringbord/shared/outline'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { AddNote } from './add-note.tsx'
import { texts } from './texts.ts'

export type ListActions = {
  /** Notes that are ticked to be arranged; null for who may not arrange. */
  ticked: { has(id: string): boolean; set(id: string, on: boolean): void } | null
  onGoTo(shapeId: string): void
  /** null for who may not write. */
  onAdd: ((zone: OutlineZone, text: string) => void) | null
}

type ListZoneProps = ListActions & { zone: OutlineZone; depth: number; open: boolean }

/** Outermost zones fold; what is in them is open. */
export function ListZone({ zone, depth, open, ...actions }: ListZoneProps) {
  const t = useTexts(texts)
  const name = zone.title || zone.prompt || zone.id
  const count = allItems(zone).length
  const content = (
    <>
      {zone.prompt && zone.title && <p className="k-list-prompt">{zone.prompt}</p>}
      {zone.kind === 'textbox' && (
        <p className="k-list-text" data-empty={zone.text.trim() ? undefined : ''}>
          {zone.text.trim() || t('empty')}
        </p>
      )}
      {zone.items.length > 0 && <Items items={zone.items} onGoTo={actions.onGoTo} ticked={actions.ticked} />}
      <div className="k-list-actions">
        <Button
          size="small"
          variant="ghost"
          icon="zoomFit"
          aria-label={t('goToName', { name })}
          onClick={() => actions.onGoTo(zone.shape)}
        >
          {t('goTo')}
        </Button>
        {zone.kind === 'area' && actions.onAdd && <AddNote name={name} zone={zone} onAdd={actions.onAdd} />}
      </div>
      {zone.zones.map((inner) => (
        <ListZone key={inner.shape} zone={inner} depth={depth + 1} open={open} {...actions} />
      ))}
    </>
  )
  const Heading = depth === 0 ? 'h3' : depth === 1 ? 'h4' : 'h5'
  if (depth > 0)
    return (
      <section className="k-list-zone" data-depth={Math.min(depth, 2)}>
        <Heading>{name}</Heading>
        {content}
      </section>
    )
  return (
    <details className="k-list-zone" data-depth="0" open={open}>
      <summary>
        <Heading>{name}</Heading>
        {count > 0 && <span className="k-list-count">{t('items', { n: count })}</span>}
      </summary>
      {content}
    </details>
  )
}

/** What people put somewhere, in reading order. */
type ItemsProps = Pick<ListActions, 'onGoTo' | 'ticked'> & { items: readonly OutlineItem[] }

export function Items({ items, onGoTo, ticked }: ItemsProps) {
  const t = useTexts(texts)
  return (
    <ul className="k-list-items">
      {items.map((item) => {
        const kind = t(kindKeys[item.kind])
        const words = item.text.trim()
        return (
          <li key={item.id}>
            {ticked && (item.kind === 'note' || item.kind === 'tegel') && (
              <input
                type="checkbox"
                aria-label={t('tick', { name: words.slice(0, 60) || kind })}
                checked={ticked.has(item.id)}
                onChange={(event) => ticked.set(item.id, event.target.checked)}
              />
            )}
            <span className="k-list-item" data-wordless={words ? undefined : ''}>
              <span className="k-list-kind">{kind}</span>
              {(words || !isPicture(item)) && <span>{words || t('empty')}</span>}
              {item.by && <span className="k-list-by">{t('by', { name: item.by })}</span>}
              <Sources item={item} />
            </span>
            <Button
              size="small"
              variant="ghost"
              icon="zoomFit"
              aria-label={t('goToName', { name: words.slice(0, 60) || kind })}
              title={t('goTo')}
              onClick={() => onGoTo(item.id)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** Has no words to wait for. */
const isPicture = ({ kind }: OutlineItem) => kind === 'drawing' || kind === 'image'

/** What was merged into a note, each with its writer. */
function Sources({ item }: { item: OutlineItem }) {
  const t = useTexts(texts)
  const sources = allSources(item)
  if (sources.length === 0) return null
  return (
    <details className="k-list-sources">
      <summary>{t('mergedFrom', { n: sources.length })}</summary>
      <ul>
        {sources.map(({ id, text, by }) => (
          <li key={id}>
            {text.trim() || t('empty')} {by && <span className="k-list-by">{t('by', { name: by })}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

const kindKeys = {
  note: 'kind.note',
  tegel: 'kind.tegel',
  text: 'kind.text',
  drawing: 'kind.drawing',
  image: 'kind.image',
  textbox: 'kind.text',
  compass: 'kind.compass',
} as const satisfies Record<OutlineItem['kind'], string>
