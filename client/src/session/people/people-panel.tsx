// The list of everyone who is on this board or was: who they are, following them or going to where they are; and for who
// facilitates, what they may do and who comes in.
import type { People } from '@kringbord/shared/people'
import { type ComponentProps, type RefObject, useMemo, useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ChoosePeople, useChosen } from '../call-group/choose-people.tsx'
import { Panel } from '../panel.tsx'
import type { AccessDesk } from './access-desk.ts'
import '../../ui/fold.css'
import './people-panel.css'
import { barTexts } from './bar-texts.ts'
import { type Asked, PersonDialog } from './person-dialogs.tsx'
import { PersonRow } from './person-row.tsx'
import { RemovedList } from './removed-list.tsx'
import { type RollEntry, SEARCH_FROM, searchRoll } from './roll.ts'
import { texts } from './texts.ts'
import { useWaiting } from './use-waiting.ts'
import { WaitingList } from './waiting-list.tsx'

type PeoplePanelProps = {
  roll: readonly RollEntry[]
  /** Who was put out, as far as this person may know. */
  removed: People['people']
  /** For who facilitates; null for others. */
  desk: AccessDesk | null
  /** Whether those who left could not be fetched. */
  failed: boolean
  onReload(): void
  following: string | null
  onFollow(userId: string | null): void
  onGoTo(userId: string): void
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

export default function PeoplePanel({
  roll,
  removed,
  desk,
  failed,
  onReload,
  onClose,
  opener,
  ...actions
}: PeoplePanelProps) {
  const t = useTexts(texts)
  const tb = useTexts(barTexts)
  const errorText = useErrorText()
  const toast = useToast()
  const waiting = useWaiting(desk)
  const { chosen, setChosen, toggle } = useChosen()
  const [asked, setAsked] = useState<Asked | null>(null)
  const manage: ComponentProps<typeof PersonRow>['onManage'] = (choice, entry) => {
    if (choice !== 'participant' && choice !== 'observer') return setAsked({ kind: choice, entry })
    desk?.giveRole(entry.participant, choice).then(
      () => toast(t(`given.${choice}`, { name: entry.name })),
      (error) => toast(errorText(error), 'error'),
    )
  }
  const shared = roll.filter(({ role }) => role === 'facilitator').length > 1
  const row = { ...actions, shared, onManage: desk && manage }
  const [query, setQuery] = useState('')
  const found = useMemo(() => searchRoll(roll, query), [roll, query])
  const here = found.filter((entry) => entry.here)
  const left = found.filter((entry) => !entry.here)
  const count = roll.filter((entry) => entry.here).length
  return (
    <Panel title={tb('title')} onClose={onClose} opener={opener} stays>
      {desk && <WaitingList desk={desk} waiting={waiting} />}
      <p className="k-people-count">{count > 1 ? t('count', { n: count }) : t('countOne')}</p>
      <ChoosePeople chosen={chosen} onChosen={setChosen} />
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
          <PersonRow
            key={entry.participant}
            entry={entry}
            {...row}
            chosen={chosen && !entry.you ? chosen.has(entry.participant) : null}
            onChoose={toggle}
          />
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
      {desk && <RemovedList desk={desk} removed={removed} />}
      {desk && asked && <PersonDialog {...asked} desk={desk} onClose={() => setAsked(null)} />}
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
