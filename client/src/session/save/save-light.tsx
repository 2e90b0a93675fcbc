// The save light in the top bar: an icon and words that say whether the server has confirmed this person's work, and
// behind it the explanation in plain language.
import { useRef } from 'react'
import type { SaveState } from '../../board/connect.ts'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { Spinner } from '../../ui/progress.tsx'
import { Panel } from '../panel.tsx'
import { type Light, type LightIcon, type LightText, saveLight, spokenLight } from './save-light.ts'
import './save-light.css'
import { texts } from './texts.ts'

const icons: Record<Exclude<LightIcon, 'dots'>, IconName> = {
  check: 'check',
  clock: 'clock',
  offline: 'cloudOff',
  alert: 'alert',
  eye: 'eye',
}

type SaveLightProps = { save: SaveState; open: boolean; onToggle(): void }

export function SaveLight({ save, open, onToggle }: SaveLightProps) {
  const t = useTexts(texts)
  const light = saveLight(save, useLang())
  const button = useRef<HTMLButtonElement>(null)
  const spoken = useRef<LightText | null>(null)
  spoken.current = spokenLight(spoken.current, light)
  const values = { n: light.waiting, time: light.time }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="k-light"
        data-tone={light.tone}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t(light.text, values)}
        title={t(light.help)}
        onClick={onToggle}
      >
        {light.icon === 'dots' ? <Spinner /> : <Icon name={icons[light.icon]} size={18} />}
        <span className="k-light-text" aria-hidden="true">
          {t(light.text, values)}
        </span>
      </button>
      <span className="k-hidden" role="status">
        {spoken.current && t(spoken.current, values)}
      </span>
      {open && (
        <Panel title={t('light.title')} onClose={onToggle} opener={button}>
          <LightHelp light={light} />
        </Panel>
      )}
    </>
  )
}

function LightHelp({ light }: { light: Light }) {
  const t = useTexts(texts)
  return (
    <div className="k-light-help" data-tone={light.tone}>
      <p className="k-light-now">{t(light.text, { n: light.waiting, time: light.time })}</p>
      <p>{t(light.help)}</p>
      {light.waiting > 0 && <p>{t('light.waiting', { n: light.waiting })}</p>}
      {light.time && light.tone !== 'good' && <p>{t('light.lastSaved', { time: light.time })}</p>}
    </div>
  )
}
