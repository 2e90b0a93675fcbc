// Voting on the light page: the open round with one's own ballot, or the result that everyone may see. The ballots are
// fetched when there is something to vote on.
import type { Role } from '@kringbord/shared/access'
import { lazy, type Ref, Suspense, useId } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { VotesNow } from '../../session/votes/use-votes.ts'
import { Waiting } from '../notice/waiting.tsx'
import { texts } from './texts.ts'

const Ballot = lazy(() => import('./ballot.tsx'))

export type VoteSectionProps = { votes: VotesNow; role: Role }

export function VoteSection({ ref, ...props }: VoteSectionProps & { ref: Ref<HTMLElement> }) {
  const t = useTexts(texts)
  const title = useId()
  const { open, result } = props.votes
  if (!open && !result?.result) return null
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
