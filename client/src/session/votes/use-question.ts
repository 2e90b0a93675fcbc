// What a round asks, also when nobody wrote a question: a consent round always asks the same.
import type { VoteRound } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from './texts.ts'

/** The question of a round in the reader's language. */
export function useQuestion(): (round: Pick<VoteRound, 'question' | 'kind'>) => string {
  const t = useTexts(texts)
  return ({ question, kind }) => question || t(kind === 'consent' ? 'consentHelp' : 'untitled')
}
