// What is in the zones of the step, to read: folded until someone wants it, and kept up to date while they do.
import type { BoardNotes, ReadItem } from '@kringbord/shared/board-notes'
import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { Loader } from '../../session/loader.ts'
import { useReadable } from '../../session/use-readable.ts'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'

/** How often it is fetched again while it is read. */
const AGAIN_MS = 10_000

/** `open` at first in a step in which one only looks. */
export function ReadSection({ board, startsOpen }: { board: Loader<BoardNotes>; startsOpen: boolean }) {
  const t = useTexts(texts)
  const now = useReadable(board)
  const [open, setOpen] = useState(startsOpen)
  useEffect(() => {
    if (!open) return
    board.reload()
    const timer = setInterval(() => document.hidden || board.reload(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [open, board])
  const zones = now.state === 'ready' ? now.value.zones : []
  const count = zones.reduce((sum, { items }) => sum + items.length, 0)
  // A sheet that is only read holds nothing that people wrote: not worth a heading of its own.
  if (startsOpen && now.state === 'ready' && count === 0) return null
  return (
    <details
      className="ph-read"
      open={open}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{t('read')}</h2>
        {/* Folded, it is not fetched again: what it counted then would be wrong soon. */}
        {open && now.state === 'ready' && <span>{t('read.count', { n: count })}</span>}
      </summary>
      {now.state === 'failed' && (
        <p className="ph-quiet">
          {t('read.failed')} <Button onClick={board.reload}>{t('read.retry')}</Button>
        </p>
      )}
      {now.state === 'ready' && count === 0 && <p className="ph-quiet">{t('read.none')}</p>}
      {zones.map(({ id, name, items }) => (
        <section key={id} aria-label={name}>
          <h3>{name}</h3>
          <ol className="ph-items">
            {items.map((item) => (
              <Item key={item.number} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </details>
  )
}

function Item({ item }: { item: ReadItem }) {
  const t = useTexts(texts)
  const { text, by, own, kind, number } = item
  return (
    <li data-kind={kind} value={number}>
      <p>{text}</p>
      {(own || by) && <small>{own ? t('read.you') : t('read.by', { name: by })}</small>}
    </li>
  )
}
