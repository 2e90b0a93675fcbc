// Texts of people outside their panel: the button in the bar, following, comings and goings, and another role.
import { defineTexts } from '../../i18n/texts.ts'

export const barTexts = defineTexts({
  nl: {
    title: 'Mensen',
    open: 'Mensen op het bord: {n}',
    roleWaits: 'Je kunt hier meer doen zodra je klaar bent met typen.',
    'now.facilitator': 'Je bent nu begeleider van dit bord.',
    'now.participant': 'Je bent nu deelnemer op dit bord.',
    stopName: 'Stop met volgen van {name}',
    stop: 'Stop',
    following: 'Je volgt {name}',
    waiting: '{n} {n|wacht|wachten} om binnen te komen',
    came: '{name} is erbij.',
    cameMany: '{n} mensen zijn erbij gekomen.',
    went: '{name} is weg.',
    wentMany: '{n} mensen zijn weg.',
  },
  en: {
    title: 'People',
    open: 'People on the board: {n}',
    roleWaits: 'You can do more here as soon as you are done typing.',
    'now.facilitator': 'You facilitate this board now.',
    'now.participant': 'You take part in this board now.',
    stopName: 'Stop following {name}',
    stop: 'Stop',
    following: 'You follow {name}',
    waiting: '{n} {n|waits|wait} to come in',
    came: '{name} is here.',
    cameMany: '{n} people joined.',
    went: '{name} has left.',
    wentMany: '{n} people have left.',
  },
})
