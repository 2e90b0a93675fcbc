// The list of everyone who is on this board or was: who they are, and following them or going to where they are.
import { type RefObject, useMemo, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../panel.tsx'
import './people-panel.css'
import { PersonRow } from './person-row.tsx'
import { type RollEntry, SEARCH_FROM, searchRoll } from './roll.ts'
import { texts } from './texts.ts'

type PeoplePanelProps = {
  roll: readonly RollEntry[]
  /** Whether those who left could not be fetched. */
  failed: boolean
  onReload(): void
  following: string | null
  onFollow(userId: string | null): void
  onGoTo(userId: string): void
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

export function PeoplePanel({ roll, failed, onReload, onClose, opener, ...row }: PeoplePanelProps) {
  const t = useTexts(texts)
  const [query, setQuery] = useState('')
  const found = useMemo(() => searchRoll(roll, query), [roll, query])
  const here = found.filter((entry) => entry.here)
  const left = found.filter((entry) => !entry.here)
  const count = roll.filter((entry) => entry.here).length
  return (
    <Panel title={t('title')} onClose={onClose} opener={opener} stays>
      <p className="k-people-count">{count > 1 ? t('count', { n: count }) : t('countOne')}</p>
      {roll.length >= SEARCH_FROM && (
        <input
          className="k-input k-people-search"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className="k-people">
        {here.map((entry) => (
          <PersonRow key={entry.participant} entry={entry} {...row} />
        ))}
      </ul>
      {found.length === 0 && <p className="k-people-none">{t('nobody')}</p>}
      {left.length > 0 && (
        <>
          <h3 className="k-people-left">{t('left', { n: left.length })}</h3>
          <ul className="k-people">
            {left.map((entry) => (
              <PersonRow key={entry.participant} entry={entry} {...row} />
            ))}
          </ul>
        </>
      )}
      {failed && (
        <p className="k-people-none">
          {t('failed')}{' '}
          <Button size="small" icon="refresh" onClick={onReload}>
            {t('retry')}
          </Button>
        </p>
      )}
    </Panel>
  )
}
