// Says politely who came and who went, for those who do not see the avatars change. At most one message per eight seconds.
import { useEffect, useRef, useState } from 'react'
import type { Readable } from '../../board/readable.ts'
import { useTexts } from '../../i18n/texts.ts'
import { barTexts } from './bar-texts.ts'
import type { PresentPerson } from './present.ts'
import { comings } from './roll.ts'

const EVERY_MS = 8000

/** Compares the present now with those at the last message, so someone who came and went at once is not mentioned. */
export function Comings({ people }: { people: Readable<PresentPerson[]> }) {
  const t = useTexts(barTexts)
  const [message, setMessage] = useState('')
  const before = useRef<PresentPerson[]>(people.get())
  useEffect(() => {
    const timer = setInterval(() => {
      const now = people.get()
      const { came, went } = comings(before.current, now)
      before.current = now
      const cameText =
        came.length === 1 ? t('came', { name: came[0] ?? '' }) : came.length && t('cameMany', { n: came.length })
      const wentText =
        went.length === 1 ? t('went', { name: went[0] ?? '' }) : went.length && t('wentMany', { n: went.length })
      const text = [cameText, wentText].filter(Boolean).join(' ')
      if (text) setMessage(text)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [people, t])
  return (
    <span className="k-hidden" aria-live="polite">
      {message}
    </span>
  )
}
