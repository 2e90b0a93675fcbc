// How each reaction looks: our own drawings, alike on every device. The sign itself is what travels.
import type { Emoji } from '@kringbord/shared/live'
import type { IconName } from '../../ui/icons.ts'

export type Sign = { icon: IconName; colour: 'delft' | 'rose' | 'ochre' | 'sage' | 'terra' }

export const signs: Record<Emoji, Sign> = {
  '👍': { icon: 'thumb', colour: 'delft' },
  '❤️': { icon: 'heart', colour: 'rose' },
  '👏': { icon: 'clap', colour: 'ochre' },
  '😄': { icon: 'smile', colour: 'sage' },
  '💡': { icon: 'bulb', colour: 'ochre' },
  '🤔': { icon: 'ponder', colour: 'terra' },
}
