// Banners below the top bar: what a state of the connection or the board means for this person, and what they can do.
import type { Role } from '@kringbord/shared/access'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { SaveState } from '../../board/connect.ts'
import type { PutBack } from '../../board/put-back.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Notice, type NoticeTone } from '../../ui/notice.tsx'
import { atStart, type NetworkStory, settled, tell } from './network-story.ts'
import './banners.css'
import { texts } from './texts.ts'

/** How long "all is saved again" stays. */
const MERGED_MS = 6000

type BannersProps = {
  save: SaveState
  role: Role
  /** Records that could not be shown. */
  setAside: number
  /** Records of this person that no board accepts. */
  notAccepted: number
  onRetry(): void
  onSaveCopy(): void
  onReopen(): void
  /** Opens the board anew with what is here, after a change was refused. */
  onGoOn(): void
  /** What became of what was put back then; null when this is no board that was opened anew. */
  putBack: PutBack | null
  /** Keeps the board as it was before that. */
  onSaveKept(): void
}

export function Banners({ save, role, setAside, notAccepted, putBack, onRetry, onSaveCopy, ...on }: BannersProps) {
  const t = useTexts(texts)
  const story = useStory(save)
  const copy = (
    <CopyActions onSaveCopy={onSaveCopy} onReopen={on.onReopen} onGoOn={save.kind === 'refused' ? on.onGoOn : null} />
  )
  return (
    <div className="k-banners">
      <StoryBanner story={story} onRetry={onRetry} />
      <SaveBanner save={save} actions={copy} />
      {putBack && <BackBanner {...putBack} onSaveKept={on.onSaveKept} />}
      {notAccepted > 0 && (
        <Notice banner tone="error">
          {t('banner.notAccepted', { n: notAccepted })}
        </Notice>
      )}
      {setAside > 0 && <Passing tone="warning">{t('banner.setAside', { n: setAside })}</Passing>}
      {save.kind === 'view-only' && (
        <Passing tone="info">{t(role === 'observer' ? 'banner.observer' : 'banner.viewer')}</Passing>
      )}
    </div>
  )
}

function StoryBanner({ story, onRetry }: { story: NetworkStory; onRetry(): void }) {
  const t = useTexts(texts)
  if (story.phase === 'well') return null
  if (story.phase === 'merging') return <Notice banner>{t('banner.merging')}</Notice>
  if (story.phase === 'merged')
    return (
      <Notice banner tone="good">
        {t('banner.merged')}
      </Notice>
    )
  const retry = (
    <Button size="small" icon="refresh" onClick={onRetry}>
      {t('banner.retry')}
    </Button>
  )
  return (
    <Notice banner tone="warning" action={retry}>
      {story.waiting > 0 ? t('banner.offlineWaiting', { n: story.waiting }) : t('banner.offline')}
    </Notice>
  )
}

function SaveBanner({ save, actions }: { save: SaveState; actions: ReactNode }) {
  const t = useTexts(texts)
  if (save.kind === 'cannot-store')
    return (
      <Notice banner tone="error">
        {t('banner.cannotStore')}
      </Notice>
    )
  if (save.kind !== 'refused' && save.kind !== 'ended') return null
  const damaged = save.reason === 'unreadable' ? t('banner.endedUnreadable') : t('banner.ended')
  const ended = save.reason === 'gone' ? t('banner.endedGone') : damaged
  return (
    <Notice banner tone="error" action={actions}>
      {save.kind === 'refused' ? t('banner.refused') : ended}
    </Notice>
  )
}

/** After a change was refused and the board was opened anew: what stands on it again, and what may not. */
function BackBanner({ back, left, onSaveKept }: PutBack & { onSaveKept(): void }) {
  const t = useTexts(texts)
  const keep = (
    <Button size="small" icon="download" onClick={onSaveKept}>
      {t('banner.saveCopy')}
    </Button>
  )
  if (left > 0)
    return (
      <Passing tone="warning" action={keep}>
        {t('banner.left', { n: left })}
      </Passing>
    )
  return <Passing tone="good">{back > 0 ? t('banner.back', { n: back }) : t('banner.backAll')}</Passing>
}

type CopyActionsProps = { onSaveCopy(): void; onReopen(): void; onGoOn: (() => void) | null }

function CopyActions({ onSaveCopy, onReopen, onGoOn }: CopyActionsProps) {
  const t = useTexts(texts)
  return (
    <span className="k-banner-actions">
      {onGoOn && (
        <Button size="small" variant="primary" icon="refresh" onClick={onGoOn}>
          {t('banner.goOn')}
        </Button>
      )}
      <Button size="small" icon="download" onClick={onSaveCopy}>
        {t('banner.saveCopy')}
      </Button>
      {!onGoOn && (
        <Button size="small" icon="refresh" onClick={onReopen}>
          {t('banner.reopen')}
        </Button>
      )}
    </span>
  )
}

/** A message that one reads once; a changed message comes back. */
type PassingProps = { tone: NoticeTone; action?: ReactNode; children: string }

function Passing({ tone, action, children }: PassingProps) {
  const t = useTexts(texts)
  const [read, setRead] = useState('')
  if (read === children) return null
  const close = (
    <Button
      size="small"
      variant="ghost"
      icon="close"
      aria-label={t('banner.dismiss')}
      onClick={() => setRead(children)}
    />
  )
  return (
    <Notice
      banner
      tone={tone}
      action={
        <span className="k-banner-actions">
          {action}
          {close}
        </span>
      }
    >
      {children}
    </Notice>
  )
}

function useStory(save: SaveState): NetworkStory {
  const [story, setStory] = useState(atStart)
  const last = useRef<SaveState | null>(null)
  if (last.current !== save) {
    last.current = save
    const next = tell(story, save)
    if (next !== story) setStory(next)
  }
  const merged = story.phase === 'merged'
  useEffect(() => {
    if (!merged) return
    const timer = setTimeout(() => setStory(settled), MERGED_MS)
    return () => clearTimeout(timer)
  }, [merged])
  return story
}
