// Texts of calling some of the people.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    callName: 'Roep {name} hierheen',
    choose: 'Roep een paar mensen',
    chooseHelp: 'Kies wie je roept naar wat jij ziet. De anderen werken door.',
    chosen: '{n} {n|persoon|mensen} gekozen',
    chooseOne: 'Kies {name}',
    call: 'Roep deze groep',
    cancel: 'Annuleer',
    group: 'deze groep',
    done: '{n} {n|persoon kijkt|mensen kijken} nu naar jouw beeld.',
  },
  en: {
    callName: 'Call {name} here',
    choose: 'Call a few people',
    chooseHelp: 'Choose who you call to what you see. The others go on.',
    chosen: '{n} {n|person|people} chosen',
    chooseOne: 'Choose {name}',
    call: 'Call this group',
    cancel: 'Cancel',
    group: 'this group',
    done: '{n} {n|person looks|people look} at your view now.',
  },
})
