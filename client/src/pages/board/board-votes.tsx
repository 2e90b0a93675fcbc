// Voting on the page of a board: the line that says so, the panel, and what stands at the notes.
import { mayWrite } from '@kringbord/shared/access'
import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import type { Zone } from '../../board/zones.ts'
import { firstWritten } from '../../board/zones.ts'
import { useVotes } from '../../session/votes/use-votes.ts'
import { VoteTag } from '../../session/votes/vote-tag.tsx'
import { VotesPanel } from '../../session/votes/votes-panel.tsx'
import { fetchSoon, Late } from './late.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'
import { watchReturn } from './watch-return.ts'

const loadMarks = () => import('../../session/votes/vote-marks.tsx')

type BoardVotesProps = {
  visit: Visit
  editor: Editor
  group: Group
  zones: readonly Zone[]
  open: boolean
  onToggle(): void
  onClose(): void
}

export function BoardVotes({ visit, editor, group, zones, open, onToggle, onClose }: BoardVotesProps) {
  const { votes: desk, joined } = visit
  const { role } = joined
  const votes = useVotes(desk, group.facilitates)
  const button = useRef<HTMLButtonElement>(null)
  const hearts = group.state?.steps.some((step) => step.rights.tegel) ?? false
  const marks = votes.openView !== null || votes.result !== null
  useEffect(() => fetchSoon([loadMarks]), [])
  // What was missed while the connection was away.
  useEffect(() => watchReturn(visit, visit.votes.list.reload), [visit])
  return (
    <>
      <VoteTag votes={votes} role={role} step={group.step} open={open} onOpen={onToggle} ref={button} />
      {marks && <Late load={loadMarks} props={{ editor, votes, votesSelf: mayWrite(role) }} />}
      {open && (
        <VotesPanel
          desk={desk}
          votes={votes}
          role={role}
          step={group.step}
          zones={zones}
          hearts={hearts}
          proposed={group.step ? firstWritten(editor, group.step.zones) : ''}
          onClose={onClose}
          opener={button}
        />
      )}
    </>
  )
}
