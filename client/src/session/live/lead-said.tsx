// Says to a facilitator's screen reader who raised a hand, who asks for help, and that everyone is done.
import type { LiveState } from '@kringbord/shared/live'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { leadTexts } from './lead-texts.ts'

export function LeadSaid({ live, name }: { live: LiveState; name(participant: string): string }) {
  const t = useTexts(leadTexts)
  const before = useRef(live)
  const nameOf = useRef(name)
  nameOf.current = name
  const [said, setSaid] = useState('')
  useEffect(() => {
    const was = before.current
    before.current = live
    const call = newest(was.help, live.help)
    const hand = newest(was.hands, live.hands)
    if (call) setSaid(t('said.calls', { name: nameOf.current(call) }))
    else if (hand) setSaid(t('said.hands', { name: nameOf.current(hand), n: live.hands.length }))
    else if (allReady(live) && !allReady(was)) setSaid(t('said.allReady'))
  }, [live, t])
  return (
    <span className="k-hidden" role="status">
      {said}
    </span>
  )
}

function newest(was: LiveState['hands'], is: LiveState['hands']): string | null {
  return is.findLast((one) => !was.some((other) => other.participant === one.participant))?.participant ?? null
}

function allReady({ ready, here }: LiveState): boolean {
  return here > 0 && ready.participants.length >= here
}
