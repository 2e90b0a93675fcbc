// Under the thumb: at most five buttons, those that the step has use for.
import type { Step } from '@kringbord/shared/session'
import { lazy, type RefObject, Suspense, useRef, useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useWishes } from '../../session/live/use-wishes.ts'
import type { Own, Wishes } from '../../session/live/wishes.ts'
import { patiently } from '../../session/patiently.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { VotesNow } from '../../session/votes/use-votes.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { useToast } from '../../ui/toast.tsx'
import type { PhoneVisit } from './phone-visit.ts'
import { texts } from './texts.ts'
import type { Writing } from './use-writing.ts'

const Reactions = lazy(patiently(() => import('./reactions.tsx')))

type BottomBarProps = {
  visit: PhoneVisit
  step: Step | null
  writing: Writing
  write: RefObject<HTMLTextAreaElement | null>
  votes: VotesNow
  vote: RefObject<HTMLElement | null>
}

export function BottomBar(props: BottomBarProps) {
  const { visit } = props
  const wishes = useWishes(visit, visit.joined.participant)
  return wishes && <Bar {...props} wishes={wishes} />
}

function Bar({ visit, step, writing, write, votes, vote, wishes }: BottomBarProps & { wishes: Wishes }) {
  const t = useTexts(texts)
  const failed = useFailure()
  const live = useReadable(visit.feed.live)
  const own = useReadable(wishes.own)
  const [reacting, setReacting] = useState(false)
  const place = live.hands.findIndex((hand) => hand.participant === visit.joined.participant) + 1
  const toggle = (what: 'hand' | 'ready') => wishes.toggle(what).catch(failed)
  const [kind] = writing.kinds
  return (
    <nav className="ph-bottom" aria-label={t('bar')}>
      {reacting && (
        <Suspense fallback={null}>
          <Reactions
            onGive={(emoji) => void visit.send({ kind: 'react', emoji }).catch(failed)}
            onClose={() => setReacting(false)}
          />
        </Suspense>
      )}
      <div className="ph-bar">
        {kind && (
          <BarButton
            icon={kind === 'tegel' ? 'tegel' : 'note'}
            label={t(`do.${kind}`)}
            onPress={() => show(write.current)}
          />
        )}
        {step?.asks === 'needle' && (
          <BarButton icon="target" label={t('do.needle')} onPress={() => show(document.getElementById('naald'))} />
        )}
        {votes.open && (
          <BarButton
            icon="vote"
            label={t('do.vote')}
            news={votes.ballot.length === 0}
            onPress={() => show(vote.current)}
          />
        )}
        <BarButton icon="heart" label={t('do.react')} open={reacting} onPress={() => setReacting(!reacting)} />
        <BarButton
          icon="hand"
          label={t('do.hand')}
          badge={own.hand ? place : 0}
          pressed={own.hand}
          onPress={() => toggle('hand')}
        />
        {step && !step.beforehand && (
          <BarButton icon="check" label={t('do.ready')} pressed={own.ready} onPress={() => toggle('ready')} />
        )}
      </div>
      <OwnSaid own={own} place={place} />
    </nav>
  )
}

/** Shows why something could not be sent. */
function useFailure(): (error: unknown) => void {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const toast = useToast()
  return (error) => toast(t('said.failed', { reason: errorText(error) }), 'error')
}

/** Says to a screen reader what became of one's own hand and of being done. */
function OwnSaid({ own, place }: { own: Own; place: number }) {
  const t = useTexts(texts)
  const first = useRef(own)
  if (own === first.current) return <p className="k-hidden" role="status" />
  const hand = own.hand ? (place > 0 ? t('said.handPlace', { n: place }) : t('said.hand')) : t('said.handDown')
  return (
    <p className="k-hidden" role="status">
      {hand} {t(own.ready ? 'said.ready' : 'said.notReady')}
    </p>
  )
}

type BarButtonProps = {
  icon: IconName
  label: string
  onPress(): void
  pressed?: boolean
  open?: boolean
  /** A number at the icon; 0 is none. */
  badge?: number
  /** Something waits there. */
  news?: boolean
}

function BarButton({ icon, label, onPress, pressed, open, badge = 0, news }: BarButtonProps) {
  return (
    <button type="button" aria-pressed={pressed} aria-expanded={open} onClick={onPress}>
      <span className="ph-bar-icon" data-news={news ? '' : undefined}>
        <Icon name={icon} size={26} />
        {badge > 0 && <b aria-hidden="true">{badge}</b>}
      </span>
      <span>{label}</span>
    </button>
  )
}

/** Brings it into view, and the focus with it. */
function show(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: element.tagName === 'TEXTAREA' ? 'center' : 'start' })
  element?.focus({ preventScroll: true })
}
