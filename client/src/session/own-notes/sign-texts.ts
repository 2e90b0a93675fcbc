// Texts of what is said under a hidden note, and where it may go.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    sign: 'Wat staat eronder?',
    'sign.name': 'Mijn naam',
    'sign.organisation': 'Mijn organisatie, als er 3 of meer mensen uit schrijven',
    'sign.anonymous': 'Niets',
    'under.organisation': 'Onder je tekst komt je organisatie, als er 3 of meer mensen uit schrijven. Nooit je naam.',
    'under.anonymous': 'Onder je tekst komt geen naam.',
    shareable: 'Mag gedeeld worden buiten deze groep',
  },
  en: {
    sign: 'What is said below it?',
    'sign.name': 'My name',
    'sign.organisation': 'My organisation, when 3 or more of its people write',
    'sign.anonymous': 'Nothing',
    'under.organisation':
      'Below your text comes your organisation, when 3 or more of its people write. Never your name.',
    'under.anonymous': 'Below your text comes no name.',
    shareable: 'May be shared outside this group',
  },
})
