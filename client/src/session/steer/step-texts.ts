// Texts of the step that is on and of its timer, for everyone: apart from those of who leads, so that light pages do not
// carry them.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    stepOf: 'Stap {n} van {total}',
    stepBefore: 'Vooraf',
    stepSaid: 'Stap {n}: {title}. {group}. {instruction}',
    ended: 'De sessie is gestopt. Iedereen werkt nu vrij.',
    timeLeft: 'Tijd over',
    timeUp: 'De tijd is om',
    paused: 'Pauze',
    'said.5': 'Nog 5 minuten.',
    'said.1': 'Nog 1 minuut.',
    'said.0': 'De tijd is om.',
    soundOn: 'Geluid aan. Zet het geluid van de klok uit',
    soundOff: 'Geluid uit. Zet het geluid van de klok aan',
  },
  en: {
    stepOf: 'Step {n} of {total}',
    stepBefore: 'Beforehand',
    stepSaid: 'Step {n}: {title}. {group}. {instruction}',
    ended: 'The session has stopped. Everyone works freely now.',
    timeLeft: 'Time left',
    timeUp: 'Time is up',
    paused: 'Paused',
    'said.5': '5 minutes left.',
    'said.1': '1 minute left.',
    'said.0': 'Time is up.',
    soundOn: 'Sound is on. Turn the sound of the timer off',
    soundOff: 'Sound is off. Turn the sound of the timer on',
  },
})
