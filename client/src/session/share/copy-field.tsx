// A link to read and a button that copies it. Where copying is not allowed, the link is selected for the person.
import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import './copy-field.css'
import { texts } from './texts.ts'

const SHOWN_MS = 2500

type CopyFieldProps = { label: string; value: string; copyLabel: string; primary?: boolean }

export function CopyField({ label, value, copyLabel, primary }: CopyFieldProps) {
  const t = useTexts(texts)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () => {
    const failed = () => {
      // No right to the clipboard (plain http, a strict browser): then by hand.
      input.current?.select()
      setOutcome('failed')
    }
    if (!navigator.clipboard) failed()
    else navigator.clipboard.writeText(value).then(() => setOutcome('copied'), failed)
  }
  return (
    <div className="k-copy">
      <label className="k-label" htmlFor={id}>
        {label}
      </label>
      <div className="k-copy-row">
        <input
          ref={input}
          id={id}
          className="k-input"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant={primary ? 'primary' : 'quiet'} icon={outcome === 'copied' ? 'check' : 'copy'} onClick={copy}>
          {outcome === 'copied' ? t('copied') : copyLabel}
        </Button>
      </div>
      <span role="status" className={outcome === 'failed' ? 'k-help' : 'k-hidden'}>
        {outcome === 'failed' && t('copyFailed')}
        {outcome === 'copied' && t('copied')}
      </span>
    </div>
  )
}
