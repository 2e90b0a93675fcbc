// Beginning a round: what kind, the question, on what, how many per person, and whether it is anonymous. A step that asks
// for votes fills most of it in.
import type { Step } from '@kringbord/shared/session'
import type { StartVoteBody } from '@kringbord/shared/vote-schema'
import { MAX_PROPOSAL_LENGTH, MAX_QUESTION_LENGTH, type VoteKind, voteKinds, voteLooks } from '@kringbord/shared/votes'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../../api-error.ts'
import type { Zone } from '../../board/zones.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, Field, SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { texts } from './texts.ts'

type StartVoteProps = {
  /** The step everyone is in, when it asks for votes. */
  step: Step | null
  zones: readonly Zone[]
  /** Whether the form is about tegels: then hearts come first. */
  hearts: boolean
  /** What stands in the first box of the step that is filled in; '' without one. */
  proposed: string
  onStart(wanted: StartVoteBody): Promise<unknown>
  /** null where there is nothing to go back to. */
  onCancel: (() => void) | null
}

const STEP = '*'
const BOARD = ''
const BUDGETS = ['1', '2', '3', '4', '5', '6', '7', '8', '10', '12', '15', '20']

export function StartVote({ step, zones, hearts, proposed, onStart, onCancel }: StartVoteProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const [kind, setKind] = useState<VoteKind>(voteKinds.find((one) => one === step?.asks) ?? 'dots')
  const [question, setQuestion] = useState<string | null>(null)
  const [proposal, setProposal] = useState(proposed)
  const [where, setWhere] = useState(step && step.zones.length > 0 ? STEP : BOARD)
  const [look, setLook] = useState<(typeof voteLooks)[number]>(hearts ? 'heart' : 'dot')
  const [budget, setBudget] = useState(String(step?.budget.votes || 3))
  const [cumulative, setCumulative] = useState(!hearts)
  const [anonymous, setAnonymous] = useState<boolean | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const suggested = t(kind === 'dots' && look === 'heart' ? 'question.heart' : `question.${kind}`)
  // Who stands by a decision may be known; who likes which note need not.
  const hidden = anonymous ?? (kind !== 'consent' || (step !== null && step.anonymity !== 'name'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailed(null)
    const chosen = where === STEP ? (step?.zones ?? []) : where === BOARD ? [] : [where]
    try {
      await onStart({
        kind,
        look,
        question: (question ?? suggested).trim(),
        budget: Number(budget),
        cumulative,
        anonymous: hidden,
        zones: chosen,
        proposal,
        step: step?.id ?? '',
      })
    } catch (error) {
      setFailed(error)
      setBusy(false)
    }
  }
  const places = [
    ...(step && step.zones.length > 0 ? [{ value: STEP, label: t('where.step') }] : []),
    { value: BOARD, label: t('where.board') },
    ...namedOnce(zones).map((zone) => ({ value: zone.id, label: zone.title })),
  ]
  const budgets = BUDGETS.includes(budget) ? BUDGETS : [...BUDGETS, budget]
  return (
    <form className="k-vote-start" onSubmit={submit}>
      <Segmented<VoteKind>
        label={t('kind')}
        value={kind}
        options={voteKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={setKind}
      />
      <TextField
        label={t('question')}
        value={question ?? suggested}
        maxLength={MAX_QUESTION_LENGTH}
        onChange={setQuestion}
      />
      {kind === 'consent' ? (
        <Field label={t('proposal')} help={t('proposalHelp')}>
          {(control) => (
            <textarea
              {...control}
              className="k-input"
              rows={4}
              required
              maxLength={MAX_PROPOSAL_LENGTH}
              value={proposal}
              onChange={(event) => setProposal(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <SelectField label={t('where')} value={where} options={places} onChange={setWhere} />
      )}
      {kind === 'dots' && (
        <>
          <div className="k-vote-row">
            <SelectField
              label={t('look')}
              value={look}
              options={voteLooks.map((value) => ({ value, label: t(`look.${value}`) }))}
              onChange={(value) => setLook(value === 'heart' ? 'heart' : 'dot')}
            />
            <SelectField
              label={t('budget')}
              value={budget}
              options={budgets.map((value) => ({ value, label: value }))}
              onChange={setBudget}
            />
          </div>
          <CheckField label={t('cumulative')} checked={cumulative} onChange={setCumulative} />
        </>
      )}
      <CheckField label={t('anonymous')} checked={hidden} onChange={setAnonymous} />
      <p className="k-vote-help">{hidden ? `${t('turnoutHelp')} ${t('anonymousNote')}` : t('turnoutNamed')}</p>
      {failed !== null && (
        <Notice tone="error">{isEmpty(failed) ? t('whereNone') : t('failed', { reason: errorText(failed) })}</Notice>
      )}
      <div className="k-vote-row">
        <Button type="submit" variant="primary" icon="vote" busy={busy}>
          {t('act.start')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  )
}

function isEmpty(error: unknown): boolean {
  return error instanceof ApiError && error.fields.some((field) => field.path === 'zones' && field.reason === 'too-few')
}

function namedOnce(zones: readonly Zone[]): Zone[] {
  const named = zones.filter((zone) => zone.title !== '' && zone.kind !== 'textbox')
  return named.filter((zone, i) => named.findIndex((other) => other.id === zone.id) === i)
}
