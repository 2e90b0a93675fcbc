// How a division would be, asked of the server again whenever what is wanted changes.
import type { PreviewAnswer, PreviewBody } from '@kringbord/shared/tables-schema'
import { useEffect, useState } from 'react'
import type { TablesDesk } from './tables-desk.ts'

export type Preview = { again(): void } & (
  | { state: 'loading'; before: PreviewAnswer | null }
  | { state: 'ready'; answer: PreviewAnswer }
  | { state: 'failed'; error: unknown }
)

type Answered = { for: string; answer: PreviewAnswer } | { for: string; error: unknown }

/** Someone is still typing a number: this long nothing is asked. */
const WAIT = 250

export function usePreview(desk: TablesDesk, wanted: PreviewBody | null): Preview {
  const [turn, setTurn] = useState(0)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const key = JSON.stringify([wanted, turn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: `key` says all that is wanted
  useEffect(() => {
    if (!wanted) return
    let gone = false
    const timer = setTimeout(() => {
      desk.preview(wanted).then(
        (answer) => gone || setAnswered({ for: key, answer }),
        (error: unknown) => gone || setAnswered({ for: key, error }),
      )
    }, WAIT)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [desk, key])
  const again = () => setTurn(turn + 1)
  if (answered?.for !== key)
    return { state: 'loading', before: answered && 'answer' in answered ? answered.answer : null, again }
  return 'answer' in answered
    ? { state: 'ready', answer: answered.answer, again }
    : { state: 'failed', error: answered.error, again }
}
