// Votes as the report tells them: the results that this person may see, most votes first.
import { majorityOf } from '@kringbord/shared/vote-tally'
import { choicesOf, PROPOSAL, type VoteLine, type VoteView } from '@kringbord/shared/votes'
import type { Translator } from '../../i18n/texts.ts'
import type { texts } from '../../session/votes/texts.ts'
import type { ReportVote } from './report.ts'

type VoteTexts = Translator<(typeof texts)['nl']>

/** The closed rounds in `views` that have a result, oldest first. */
export function reportVotes(views: readonly VoteView[], t: VoteTexts): ReportVote[] {
  return views.flatMap((round) => {
    const { result } = round
    if (!result) return []
    const question = round.question || t('untitled')
    if (result.tooFew) return [{ question, about: t('tooFew', { n: result.voters }), lines: [] }]
    const about = t('resultOf', { n: result.voters })
    return [{ question, about, lines: linesOf(round, result.lines, t) }]
  })
}

function linesOf(round: VoteView, lines: readonly VoteLine[], t: VoteTexts): ReportVote['lines'] {
  const texts = new Map(round.items.map((item) => [item.id, item.text]))
  const voted = lines.filter((line) => Object.values(line.counts).some((n) => n > 0))
  const sorted = voted.sort((a, b) => majorityOf(round.kind, b) - majorityOf(round.kind, a))
  const counts = (line: VoteLine) =>
    round.kind === 'dots'
      ? t(`count.${round.look}`, { n: line.counts.dot ?? 0 })
      : choicesOf[round.kind === 'opinion' ? 'opinion' : 'consent']
          .map((choice) => `${t(choice)}: ${line.counts[choice] ?? 0}`)
          .join(' · ')
  const told = sorted.map((line) => {
    const bridge = line.bridge && t('bridge', { n: Math.round(line.bridge.least * 100) })
    const out = [counts(line), bridge].filter(Boolean).join(' · ')
    const text = [texts.get(line.item), out].filter(Boolean).join(' · ')
    return { id: line.item === PROPOSAL ? '' : line.item, text, said: out }
  })
  const reasons = round.result?.reasons ?? []
  const said = reasons.map(({ choice, text, by }) => {
    const card = choice === 'objection' ? t('objection') : t('concern')
    const whole = `${card}: ${text}${by && ` (${by})`}`
    return { id: '', text: whole, said: whole }
  })
  return [...told, ...said]
}
