// Texts of what is in the spotlight, for who does not present.
import { defineTexts } from '../../i18n/texts.ts'

export const tagTexts = defineTexts({
  nl: {
    tag: 'In de schijnwerper: {title}',
    tagNone: 'De zaal kijkt naar één stuk van het bord',
    look: 'Bekijk',
    timeUp: 'De tijd is om',
  },
  en: {
    tag: 'In the spotlight: {title}',
    tagNone: 'The room looks at one piece of the board',
    look: 'Look',
    timeUp: 'Time is up',
  },
})
