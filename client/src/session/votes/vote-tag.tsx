// A line on the board that says that there is something to vote on, or a result to look at, and opens the panel.
import { mayWrite, type Role } from '@kringbord/shared/access'
import type { Step } from '@kringbord/shared/session'
import { type Ref, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { texts } from './texts.ts'
import type { VotesNow } from './use-votes.ts'
import './vote-tag.css'

type VoteTagProps = {
  votes: VotesNow
  role: Role
  step: Step | null
  open: boolean
  onOpen(): void
  ref: Ref<HTMLButtonElement>
}

export function VoteTag({ votes, role, step, open, onOpen, ref }: VoteTagProps) {
  const t = useTexts(texts)
  const [dismissed, setDismissed] = useState('')
  const said = saying({ votes, role, step })
  if (!said || said.id === dismissed) return <p className="k-hidden" role="status" />
  const { round } = said
  const mayStay = said.kind === 'open' || said.kind === 'step'
  return (
    <div className="k-vote-tag">
      <Icon name={round?.look === 'heart' ? 'heart' : 'vote'} />
      <p role="status">
        {said.kind !== 'open' && t(`tag.${said.kind}`)}
        {said.kind === 'open' && (round?.question ? t('tag.vote', { question: round.question }) : t('tag.voteBare'))}
        {said.kind === 'open' && round && role === 'facilitator' && (
          <small>{t('turnout', { voted: round.voted, people: round.people })}</small>
        )}
      </p>
      <Button ref={ref} variant="primary" size="small" aria-haspopup="dialog" aria-expanded={open} onClick={onOpen}>
        {t(said.act)}
      </Button>
      {!mayStay && (
        <Button
          size="small"
          variant="ghost"
          icon="close"
          aria-label={t('dismiss')}
          title={t('dismiss')}
          onClick={() => setDismissed(said.id)}
        />
      )}
    </div>
  )
}

function saying({ votes, role, step }: Pick<VoteTagProps, 'votes' | 'role' | 'step'>) {
  const { open, told, rounds, ballot } = votes
  if (open) {
    const act = mayWrite(role) && ballot.length === 0 ? 'act.vote' : 'act.change'
    return { kind: 'open', id: open.id, round: open, act } as const
  }
  const here = step?.rights.vote ? rounds.find((round) => round.step === step.id) : undefined
  if (role === 'facilitator' && step?.rights.vote && !here)
    return { kind: 'step', id: step.id, round: null, act: 'act.start' } as const
  // Counted, and nobody else knows yet: what comes next is to show it.
  if (role === 'facilitator' && here?.state === 'closed' && !here.published)
    return { kind: 'closed', id: `closed ${here.id}`, round: here, act: 'act.result' } as const
  // In a later step the result is in the menu.
  const isNow = told !== null && (!step || told.step === step.id || told.step === '')
  if (told && isNow) return { kind: 'result', id: `result ${told.id}`, round: told, act: 'act.result' } as const
  return null
}
