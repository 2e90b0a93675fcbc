// Voting on the light page: that it comes, the open round with one's own ballot, or the result that everyone may see.
// Code of its own: loaded with the first step that votes.
import type { Role } from '@kringbord/shared/access'
import type { Step } from '@kringbord/shared/session'
import { lazy, type Ref, Suspense, useId } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { patiently } from '../../session/patiently.ts'
import type { VotesNow } from '../../session/votes/use-votes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Waiting } from '../notice/waiting.tsx'
import { texts } from './vote-texts.ts'

const Ballot = lazy(patiently(() => import('./ballot.tsx')))

export type VoteSectionProps = { votes: VotesNow; role: Role }

type Here = { ref: Ref<HTMLElement>; step: Step | null; steps: readonly Step[] }

export default function VoteSection({ ref, step, steps, ...props }: VoteSectionProps & Here) {
  const t = useTexts(texts)
  const title = useId()
  const { open, told, rounds } = props.votes
  const result = told && isPast(told.step, step, steps) ? null : props.votes.result
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

/** Whether what was voted on has been talked about: in the step itself and in the one after it its result is shown. */
function isPast(voted: string, step: Step | null, steps: readonly Step[]): boolean {
  const then = steps.findIndex(({ id }) => id === voted)
  const now = steps.findIndex(({ id }) => id === step?.id)
  return then >= 0 && now > then + 1
}
