// Texts of what others at one's table wrote. Apart, for light pages.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    title: 'Wat je tafel schreef',
    none: 'De anderen aan je tafel schreven nog niets.',
    by: 'door {name}',
  },
  en: {
    title: 'What your table wrote',
    none: 'The others at your table have not written anything yet.',
    by: 'by {name}',
  },
})
