// Presenting, for who facilitates: what is in the spotlight now, what comes next, one's own note with it, and the list of
// what there is.
import { type RefObject, useEffect } from 'react'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Panel } from '../panel.tsx'
import { PartList } from './part-list.tsx'
import { PresentNow } from './present-now.tsx'
import { SpeakerNote } from './speaker-note.tsx'
import type { SpeakerNoteBook } from './speaker-notes.ts'
import './spotlight.css'
import { texts } from './texts.ts'
import type { Presenter, Source } from './use-presenter.ts'

type SpotlightPanelProps = {
  presenter: Presenter
  book: SpeakerNoteBook
  server: ServerClock
  hasSelection: boolean
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

const TIMES = [30, 60, 90, 120, 180, 300]

export function SpotlightPanel({ presenter, book, server, hasSelection, onClose, opener }: SpotlightPanelProps) {
  const t = useTexts(texts)
  const { source, follow, seconds, spotlight } = presenter
  const { refresh } = presenter
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: once, as it opens
  useEffect(refresh, [])
  const inMinutes = (n: number) => (n % 60 === 0 ? t('time.minutes', { n: n / 60 }) : t('time.seconds', { n }))
  return (
    <Panel title={t('title')} onClose={onClose} opener={opener} stays>
      <div className="k-spot">
        <PresentNow presenter={presenter} server={server} hasSelection={hasSelection} />
        {spotlight?.shape && <SpeakerNote key={spotlight.shape} book={book} shape={spotlight.shape} />}
        <div className="k-spot-how">
          <CheckField label={t('follow')} checked={follow} onChange={presenter.setFollow} />
          <SelectField
            label={t('time')}
            value={String(seconds ?? '')}
            options={[
              { value: '', label: t('time.none') },
              ...TIMES.map((n) => ({ value: String(n), label: inMinutes(n) })),
            ]}
            onChange={(value) => presenter.setSeconds(value === '' ? null : Number(value))}
          />
        </div>
        <Segmented<Source>
          label={t('source')}
          value={source}
          options={(['parts', 'written'] as const).map((value) => ({ value, label: t(`source.${value}`) }))}
          onChange={(value) => {
            presenter.setSource(value)
            refresh()
          }}
        />
        <PartList presenter={presenter} />
        <p className="k-spot-soft">{t('keys')}</p>
      </div>
    </Panel>
  )
}
