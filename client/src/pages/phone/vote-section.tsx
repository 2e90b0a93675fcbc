// Voting on the light page: the open round with one's own ballot, or the result that everyone may see. The ballots are
// fetched when there is something to vote on.
import type { Role } from '@kringbord/shared/access'
import type { Step } from '@kringbord/shared/session'
import { lazy, type Ref, Suspense, useId } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { VotesNow } from '../../session/votes/use-votes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Waiting } from '../notice/waiting.tsx'
import { texts } from './texts.ts'

const Ballot = lazy(() => import('./ballot.tsx'))

export type VoteSectionProps = { votes: VotesNow; role: Role }

type Here = { ref: Ref<HTMLElement>; step: Step | null }

export function VoteSection({ ref, step, ...props }: VoteSectionProps & Here) {
  const t = useTexts(texts)
  const title = useId()
  const { open, result, rounds } = props.votes
  // What the step asks cannot be done yet, or not any more: that is said, so that nobody looks for it.
  if (!open && !result?.result) {
    if (!step?.rights.vote) return null
    const voted = rounds.some((round) => round.step === step.id)
    return (
      <p className="ph-looks" role="status">
        <Icon name="vote" /> {t(voted ? 'vote.counted' : 'vote.soon')}
      </p>
    )
  }
  return (
    <section ref={ref} className="ph-card" aria-labelledby={title} tabIndex={-1}>
      <h2 id={title} className="k-hidden">
        {t(open ? 'vote' : 'vote.result')}
      </h2>
      <Suspense fallback={<Waiting />}>
        <Ballot {...props} />
      </Suspense>
    </section>
  )
}
