// The way to one's own needle, at the lower right of the board: a button that says what can be done, and the panel.
import { useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { Panel } from '../panel.tsx'
import { useReadable } from '../use-readable.ts'
import './compass.css'
import './rose.css'
import './needle.css'
import type { NeedleDesk } from './needle-desk.ts'
import { NeedleForm } from './needle-form.tsx'
import { texts } from './texts.ts'

export function CompassWriting({ desk }: { desk: NeedleDesk }) {
  const t = useTexts(texts)
  const view = useReadable(desk.view)
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const asked = view?.asked
  // Who looks at it when the needles are shown reads what they say.
  if (!asked || !(asked.open || open)) return null
  const scores = asked.kind === 'radar'
  return (
    <div className="k-own">
      <OpenButton desk={desk} scores={scores} open={open} onToggle={() => setOpen(!open)} opener={opener} />
      {open && (
        <Panel title={t(scores ? 'titleScores' : 'title')} onClose={() => setOpen(false)} opener={opener} stays>
          <NeedleForm desk={desk} />
        </Panel>
      )}
    </div>
  )
}

type OpenButtonProps = {
  desk: NeedleDesk
  scores: boolean
  open: boolean
  onToggle(): void
  opener: React.RefObject<HTMLButtonElement | null>
}

/** Says whether it is done already. */
function OpenButton({ desk, scores, open, onToggle, opener }: OpenButtonProps) {
  const box = useReadable(desk.box)
  return box && <Said box={box} {...{ scores, open, onToggle, opener }} />
}

type SaidProps = Omit<OpenButtonProps, 'desk'> & { box: NonNullable<ReturnType<NeedleDesk['box']['get']>> }

function Said({ box, scores, open, onToggle, opener }: SaidProps) {
  const t = useTexts(texts)
  const set = useReadable(box.answer) !== null
  const key = set ? 'done' : 'open'
  return (
    <button
      ref={opener}
      type="button"
      className="k-new-note"
      data-second={set ? '' : undefined}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={onToggle}
    >
      <Icon name={set ? 'check' : 'target'} />
      {t(scores ? `${key}Scores` : key)}
    </button>
  )
}
