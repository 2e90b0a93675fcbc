// Texts of voting on the light page: they come with it.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    vote: 'Stem mee',
    'vote.soon': 'Het stemmen begint zo. Dat zie je hier vanzelf.',
    'vote.counted': 'Er is gestemd. De uitslag komt nog.',
    'vote.result': 'Uitslag',
  },
  en: {
    vote: 'Vote',
    'vote.soon': 'Voting begins soon. You will see it here.',
    'vote.counted': 'The votes are in. The result is still to come.',
    'vote.result': 'Result',
  },
})
