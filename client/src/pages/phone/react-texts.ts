// Texts of giving a sign on the light page: they come with it.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    'react.title': 'Reageer met',
    'react.close': 'Sluit',
    'emoji.👍': 'Duim omhoog',
    'emoji.❤️': 'Hart',
    'emoji.👏': 'Applaus',
    'emoji.😄': 'Lach',
    'emoji.💡': 'Idee',
    'emoji.🤔': 'Vraag',
  },
  en: {
    'react.title': 'React with',
    'react.close': 'Close',
    'emoji.👍': 'Thumbs up',
    'emoji.❤️': 'Heart',
    'emoji.👏': 'Applause',
    'emoji.😄': 'Laugh',
    'emoji.💡': 'Idea',
    'emoji.🤔': 'Question',
  },
})
