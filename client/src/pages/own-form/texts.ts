// Texts of the page of an own working form.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    title: 'Eigen werkvorm',
    loading: 'De werkvorm wordt opgehaald.',
    notFound: 'Er is geen werkvorm met de code {code}. Misschien is hij weggehaald.',
    home: 'Naar het begin',
    open: 'Maak een bord',
    openHelp: 'Je krijgt een leeg bord met deze stappen. Jij begeleidt het.',
    steps: '{n} {n|stap|stappen}, {minutes} minuten samen',
    minutes: '{n} min',
    beforehand: 'vooraf',
  },
  en: {
    title: 'Own working form',
    loading: 'The working form is being fetched.',
    notFound: 'There is no working form with the code {code}. Maybe it was taken away.',
    home: 'To the start',
    open: 'Make a board',
    openHelp: 'You get an empty board with these steps. You facilitate it.',
    steps: '{n} {n|step|steps}, {minutes} minutes together',
    minutes: '{n} min',
    beforehand: 'beforehand',
  },
})
