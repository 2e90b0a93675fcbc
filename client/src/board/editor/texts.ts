// Texts of the board's own messages; tldraw's texts are in tldraw-nl.ts.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    'image.busy': '{name} wordt op het bord gezet …',
    'image.failed': '{name} staat niet op het bord',
    'image.svg': 'Een los stuk SVG',
    'broken.title': 'Het bord kan even niet verder',
    'broken.text':
      'Er ging iets mis bij het tekenen van het bord. Wat is opgeslagen, is er nog. Laad het bord opnieuw.',
    'broken.reload': 'Opnieuw laden',
    'broken.shape': 'Dit onderdeel kan niet worden getoond',
    'tegel.motif': 'Plaatje',
    'tegel.by': 'Naam onder de tekst',
    'tegel.by.hint': 'Leeg is ook goed',
    'tegel.shareable': 'Mag gedeeld worden buiten deze groep',
    'motif.krul': 'Krul',
    'motif.tulp': 'Tulp',
    'motif.molen': 'Molen',
    'motif.vis': 'Vis',
    'motif.ster': 'Ster',
    'motif.schip': 'Schip',
  },
  en: {
    'image.busy': 'Putting {name} on the board…',
    'image.failed': '{name} is not on the board',
    'image.svg': 'A loose piece of SVG',
    'broken.title': 'The board cannot go on for a moment',
    'broken.text': 'Something went wrong while drawing the board. What was saved is still there. Load the board again.',
    'broken.reload': 'Load again',
    'broken.shape': 'This part cannot be shown',
    'tegel.motif': 'Picture',
    'tegel.by': 'Name under the text',
    'tegel.by.hint': 'May stay empty',
    'tegel.shareable': 'May be shared outside this group',
    'motif.krul': 'Scroll',
    'motif.tulp': 'Tulip',
    'motif.molen': 'Windmill',
    'motif.vis': 'Fish',
    'motif.ster': 'Star',
    'motif.schip': 'Ship',
  },
})
