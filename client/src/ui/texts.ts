// Texts of the shared parts themselves.
import { defineTexts } from '../i18n/texts.ts'

export const texts = defineTexts({
  nl: { close: 'Sluiten', optional: 'mag leeg blijven' },
  en: { close: 'Close', optional: 'optional' },
})
