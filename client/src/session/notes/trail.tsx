// What was done with notes on this board: who, what and when, and a way back.
import type { Arrangement } from '@kringbord/shared/arrangement'
import { useState } from 'react'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useReadable } from '../use-readable.ts'
import type { NotesDesk } from './notes-desk.ts'
import { texts } from './texts.ts'
import { usePutBack } from './use-put-back.ts'

/** Lines that are shown until more are asked for. */
const FIRST = 4

export function Trail({ desk }: { desk: NotesDesk }) {
  const t = useTexts(texts)
  const trail = useReadable(desk.trail)
  const [all, setAll] = useState(false)
  const lines = trail.state === 'ready' ? trail.value : []
  return (
    <section className="k-notes-trail" aria-label={t('trail.title')}>
      <h3>{t('trail.title')}</h3>
      {trail.state === 'failed' && <p className="k-help">{t('trail.failed')}</p>}
      {trail.state === 'ready' && lines.length === 0 && <p className="k-help">{t('trail.none')}</p>}
      <ol className="k-notes-lines">
        {(all ? lines : lines.slice(0, FIRST)).map((line) => (
          <Line key={line.id} line={line} desk={desk} />
        ))}
      </ol>
      {!all && lines.length > FIRST && (
        <Button size="small" variant="ghost" icon="chevronDown" onClick={() => setAll(true)}>
          {t('trail.more', { n: lines.length })}
        </Button>
      )}
    </section>
  )
}

function Line({ line, desk }: { line: Arrangement; desk: NotesDesk }) {
  const t = useTexts(texts)
  const lang = useLang()
  const back = usePutBack(desk)
  const [busy, setBusy] = useState(false)
  const name = line.by || t('trail.someone')
  const what = t(`trail.${line.kind}`, { name, n: line.notes, of: line.of?.name || t('trail.someone') })
  const putBack = async () => {
    if (busy) return
    setBusy(true)
    await back(line.id)
    setBusy(false)
  }
  const when = new Date(line.at).toLocaleTimeString(lang === 'nl' ? 'nl-NL' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <li data-undone={line.undone ? '' : undefined}>
      <p>
        {what}
        <small>{[when, line.zone].filter(Boolean).join(' · ')}</small>
        {line.undone && <small>{t('trail.undone', { name: line.undone.by || t('trail.someone') })}</small>}
      </p>
      {!line.undone && (
        <Button size="small" icon="undo" busy={busy} aria-label={`${t('trail.back')}: ${what}`} onClick={putBack}>
          {t('trail.back')}
        </Button>
      )}
    </li>
  )
}
