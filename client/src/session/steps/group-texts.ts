// How a group works in a step, in words: read by everyone, while the steps panel is for who has the board.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    'group.alone': 'Alleen',
    'group.pair': 'Tweetal',
    'group.four': 'Viertal',
    'group.team': 'Team',
    'group.table': 'Tafel',
    'group.stakeholder': 'Per partij',
    'group.plenary': 'Plenair',
  },
  en: {
    'group.alone': 'Alone',
    'group.pair': 'In pairs',
    'group.four': 'In fours',
    'group.team': 'Team',
    'group.table': 'Table',
    'group.stakeholder': 'Per stakeholder',
    'group.plenary': 'Plenary',
  },
})
