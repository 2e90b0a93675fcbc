// The board as a list: everything that can be read on the canvas, zone by zone, and a jump to each of it.
import type { OutlineItem, OutlineZone } from '@kringbord/shared/outline'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import './list.css'
import { placeNote } from '../../board/place-note.ts'
import { Items, type ListActions, ListZone } from './list-zone.tsx'
import { searchOutline } from './search-outline.ts'
import { texts } from './texts.ts'
import { useOutline } from './use-outline.ts'

/** More outermost zones than this start folded. */
const OPEN_UNTIL = 3
const NOTHING: ReadonlySet<string> = new Set()

type ListDialogProps = {
  editor: Editor
  onGoTo(shapeId: string): void
  /** Arranges the notes with these ids; null for who may not. */
  onArrange: ((ids: readonly string[]) => void) | null
  onClose(): void
}

export default function ListDialog({ editor, onGoTo, onArrange, onClose }: ListDialogProps) {
  const t = useTexts(texts)
  const [query, setQuery] = useState('')
  const [said, setSaid] = useState('')
  const [ticks, setTicks] = useState<ReadonlySet<string>>(NOTHING)
  const whole = useOutline(editor)
  const { zones, loose } = useMemo(() => searchOutline(whole, query), [whole, query])
  const jump = (shapeId: string) => {
    // The list goes first: it gives the focus back, and then the board takes it.
    flushSync(onClose)
    onGoTo(shapeId)
  }
  const add = (zone: OutlineZone, text: string) => {
    if (placeNote(editor, { zone: zone.id, text })) setSaid(t('added', { name: zone.title || zone.id }))
  }
  const ticked = onArrange && {
    has: (id: string) => ticks.has(id),
    set: (id: string, on: boolean) => setTicks(new Set(on ? [...ticks, id] : [...ticks].filter((one) => one !== id))),
  }
  const arrange = () => {
    flushSync(onClose)
    onArrange?.([...ticks])
  }
  const foot = ticks.size > 0 && (
    <Button variant="primary" icon="sort" onClick={arrange}>
      {t('arrange', { n: ticks.size })}
    </Button>
  )
  const actions: ListActions = { ticked, onGoTo: jump, onAdd: editor.getIsReadonly() ? null : add }
  const nothing = zones.length === 0 && loose.length === 0
  return (
    <Dialog open title={t('title')} onClose={onClose} size="wide" foot={foot}>
      <p className="k-list-intro">{t('intro')}</p>
      <input
        className="k-input"
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div role="status" className={said ? 'k-list-said' : 'k-hidden'}>
        {said}
      </div>
      {nothing && <p className="k-list-intro">{query ? t('nothing') : t('nothingYet')}</p>}
      {zones.map((zone) => (
        <ListZone
          key={`${zone.shape} ${query !== ''}`}
          zone={zone}
          depth={0}
          open={zones.length <= OPEN_UNTIL || query !== ''}
          {...actions}
        />
      ))}
      {loose.length > 0 && <Loose items={loose} onGoTo={jump} ticked={ticked} />}
    </Dialog>
  )
}

type LooseProps = Pick<ListActions, 'onGoTo' | 'ticked'> & { items: readonly OutlineItem[] }

function Loose({ items, onGoTo, ticked }: LooseProps) {
  const t = useTexts(texts)
  return (
    <section className="k-list-zone" data-depth="0">
      <h3>{t('elsewhere')}</h3>
      <Items items={items} onGoTo={onGoTo} ticked={ticked} />
    </section>
  )
}
