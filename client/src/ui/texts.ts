// Texts of the shared parts themselves.
import { defineTexts } from '../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    close: 'Sluiten',
    optional: 'mag leeg',
    home: 'Kringbord, naar het begin',
    madeFor: 'Voor netwerken die samen leren.',
    privacy: 'Wat we bewaren',
  },
  en: {
    close: 'Close',
    optional: 'optional',
    home: 'Kringbord, to the start',
    madeFor: 'For networks that learn together.',
    privacy: 'What we keep',
  },
})
