// Says to a screen reader what became of one's own hand, of being done and of a call for help.
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from './texts.ts'
import type { Own } from './wishes.ts'

/** `place` of the hand in the row, from 1; 0 while the server has not told. */
export function OwnSaid({ own, place }: { own: Own; place: number }) {
  const t = useTexts(texts)
  const before = useRef({ ...own, place })
  const [said, setSaid] = useState('')
  useEffect(() => {
    const was = before.current
    before.current = { ...own, place }
    if (own.hand && place > 0 && was.place === 0) setSaid(t('said.handUp', { n: place }))
    else if (was.hand && !own.hand) setSaid(t('said.handDown'))
    else if (was.ready !== own.ready) setSaid(t(own.ready ? 'said.ready' : 'said.notReady'))
    else if (was.help !== own.help) setSaid(t(own.help ? 'said.help' : 'said.helped'))
  }, [own, place, t])
  return (
    <span className="k-hidden" role="status">
      {said}
    </span>
  )
}
