// What the save light shows for each state of the connection. Says only what the server confirmed: "saved" means that
// the change is stored there and survives a restart with every browser closed. Knows no React and no texts, only their keys.
import type { SaveState } from '../../board/connect.ts'

/** How a state looks: never by colour alone, each tone has its own icon and text. */
export type LightTone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet'

export type LightIcon = 'check' | 'dots' | 'clock' | 'offline' | 'alert' | 'eye'

export type LightText =
  | 'light.connecting'
  | 'light.saved'
  | 'light.savedAt'
  | 'light.saving'
  | 'light.unsaved'
  | 'light.offline'
  | 'light.offlineWaiting'
  | 'light.cannotStore'
  | 'light.refused'
  | 'light.viewOnly'
  | 'light.ended'

/** The explanation behind the light, one per state. */
export type LightHelp = `help.${SaveState['kind']}`

export type Light = {
  tone: LightTone
  icon: LightIcon
  text: LightText
  help: LightHelp
  waiting: number
  time: string
}

/** The light for `save`; times are in the local time of `lang`, with seconds. */
export function saveLight(save: SaveState, lang: string): Light {
  const time = save.savedAt === null ? '' : clockTime(save.savedAt, lang)
  const light = (tone: LightTone, icon: LightIcon, text: LightText): Light => ({
    tone,
    icon,
    text,
    help: `help.${save.kind}`,
    waiting: save.waiting,
    time,
  })
  switch (save.kind) {
    case 'connecting':
      return light('busy', 'dots', 'light.connecting')
    case 'saved':
      return light('good', 'check', time ? 'light.savedAt' : 'light.saved')
    case 'saving':
      return light('busy', 'dots', 'light.saving')
    case 'unsaved':
      return light('warn', 'clock', 'light.unsaved')
    case 'offline':
      return light('bad', 'offline', save.waiting > 0 ? 'light.offlineWaiting' : 'light.offline')
    case 'cannot-store':
      return light('bad', 'alert', 'light.cannotStore')
    case 'refused':
      return light('bad', 'alert', 'light.refused')
    case 'view-only':
      return light('quiet', 'eye', 'light.viewOnly')
    case 'ended':
      return light('bad', 'alert', 'light.ended')
  }
}

/** `14:03:22` in local time. */
export function clockTime(at: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(
    at,
  )
}

/**
 * What a screen reader hears. Someone who types would otherwise hear "saving" and "saved" all day: only the way from
 * well to trouble and back is said.
 */
export function spokenLight(before: LightText | null, light: Light): LightText | null {
  if (light.tone === 'busy') return before
  if (light.tone === 'good') return before === null || before === 'light.saved' ? before : 'light.saved'
  return light.text
}
