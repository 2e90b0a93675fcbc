// The round that counts now on the light page. Code of its own: loaded with the first vote.
import { OpenVote } from '../../session/votes/open-vote.tsx'
import '../../session/votes/votes.css'
import '../../session/votes/ballot.css'
import '../../session/votes/result.css'
import { VoteResultView } from '../../session/votes/vote-result.tsx'
import type { VoteSectionProps } from './vote-section.tsx'

export default function Ballot({ votes, role }: VoteSectionProps) {
  const { open, openView, box, result } = votes
  return (
    <div className="k-votes">
      {open && openView && box && <OpenVote round={openView} summary={open} box={box} role={role} />}
      {!open && result?.result && <VoteResultView round={result} result={result.result} />}
    </div>
  )
}
