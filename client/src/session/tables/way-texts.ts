// Texts of the way back to one's own table, in the bar of a board. One's seat itself: seat-texts.ts.
import { defineTexts } from '../../i18n/texts.ts'

export const wayTexts = defineTexts({
  nl: {
    toGroup: 'Breng me naar mijn groep',
    toGroupShort: 'Naar mijn groep',
    toMine: 'Breng me naar mijn tafel',
    toMineShort: 'Naar mijn tafel',
    toPoster: 'Breng me naar mijn poster',
    toPosterShort: 'Naar mijn poster',
  },
  en: {
    toGroup: 'Take me to my group',
    toGroupShort: 'To my group',
    toMine: 'Take me to my table',
    toMineShort: 'To my table',
    toPoster: 'Take me to my poster',
    toPosterShort: 'To my poster',
  },
})
