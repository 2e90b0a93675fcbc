// Texts of the notice pages; what went wrong exactly is in i18n/errors.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    waiting: 'Even laden…',
    notFound: 'Deze pagina is er niet',
    'notFound.text':
      'Misschien is het adres niet helemaal goed overgenomen. Begin opnieuw, of vul de code van je bord in.',
    'notFound.board': 'Dit bord vinden we niet',
    'notFound.boardText':
      'Misschien is de link niet helemaal overgenomen, of is het bord verwijderd. Doe mee met de code, of vraag een nieuwe link.',
    gone: 'Dit bord is er niet meer',
    wrongKey: 'Deze link werkt niet',
    closed: 'Het bord is gesloten voor nieuwe mensen',
    removed: 'Je doet niet meer mee op dit bord',
    refused: 'Je bent niet binnengelaten',
    damaged: 'Dit bord kan nu niet open',
    unauthorized: 'Doe mee met de link of de code',
    offline: 'Geen verbinding',
    unloaded: 'We konden deze pagina niet ophalen. Controleer je internet en laad de pagina opnieuw.',
    broken: 'Er ging iets mis',
    'broken.text': 'Wat op het bord stond, is bewaard. Laad de pagina opnieuw om verder te gaan.',
    reload: 'Laad opnieuw',
    again: 'Probeer opnieuw',
    home: 'Naar het begin',
  },
  en: {
    waiting: 'Loading…',
    notFound: 'This page does not exist',
    'notFound.text': 'Perhaps the address was not copied completely. Start again, or enter the code of your board.',
    'notFound.board': 'We cannot find this board',
    'notFound.boardText':
      'Perhaps the link was not copied completely, or the board was deleted. Join with the code, or ask for a new link.',
    gone: 'This board is no longer there',
    wrongKey: 'This link does not work',
    closed: 'The board is closed to new people',
    removed: 'You no longer take part in this board',
    refused: 'You were not let in',
    damaged: 'This board cannot be opened now',
    unauthorized: 'Join with the link or the code',
    offline: 'No connection',
    unloaded: 'We could not load this page. Check your internet connection and load the page again.',
    broken: 'Something went wrong',
    'broken.text': 'What was on the board has been kept. Load the page again to go on.',
    reload: 'Load again',
    again: 'Try again',
    home: 'To the start',
  },
})
