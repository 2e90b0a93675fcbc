// The list of what can be presented: parts of the board, or what people wrote with the most hearts first.
import { Fragment } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { nameOf } from './name-of.ts'
import type { Part } from './parts.ts'
import type { Read } from './reading-list.ts'
import { texts } from './texts.ts'
import type { Presenter } from './use-presenter.ts'

export function PartList({ presenter }: { presenter: Presenter }) {
  const t = useTexts(texts)
  const { source, list, read, isCounted, touched } = presenter
  if (source === 'parts') return <Parts parts={list} presenter={presenter} label={t('list')} />
  if (read.length === 0) return <p className="k-spot-soft">{t('empty')}</p>
  const groups = (['top', 'touched', 'rest'] as const).map((why) => ({
    why,
    parts: read.filter((one) => one.why === why),
  }))
  const others = read.some(({ why }) => why !== 'top')
  return (
    <>
      {!isCounted && <p className="k-spot-soft">{t('noVotes')}</p>}
      {groups.map(({ why, parts }) => (
        <Fragment key={why}>
          {parts.length > 0 && (
            <>
              <h3>{isCounted || why === 'touched' ? t(why) : t('all')}</h3>
              <Parts parts={parts} presenter={presenter} label={isCounted ? t(why) : t('list')} />
            </>
          )}
          {why === 'touched' && isCounted && others && (
            <Button size="small" icon="refresh" onClick={presenter.another}>
              {touched ? t('anotherAgain') : t('another')}
            </Button>
          )}
        </Fragment>
      ))}
    </>
  )
}

type PartsProps = { parts: readonly (Part | Read)[]; presenter: Presenter; label: string }

function Parts({ parts, presenter, label }: PartsProps) {
  const t = useTexts(texts)
  const { spotlight, list, hearts, put } = presenter
  if (parts.length === 0) return <p className="k-spot-soft">{t('empty')}</p>
  return (
    <ol className="k-spot-list" aria-label={label}>
      {parts.map((part) => {
        const lit = spotlight?.shape === part.shape
        const votes = 'votes' in part ? part.votes : null
        const title = nameOf(part, list, (n) => t('part', { n }))
        return (
          <li key={part.shape}>
            <button
              type="button"
              aria-current={lit ? 'true' : undefined}
              aria-label={t('put', { title })}
              onClick={() => put(part)}
            >
              <Icon name={lit ? 'projector' : part.kind === 'part' ? 'zoomFit' : part.kind} size={18} />
              <span>{title}</span>
              {votes !== null && <b>{t(hearts ? 'hearts' : 'votes', { n: votes })}</b>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
