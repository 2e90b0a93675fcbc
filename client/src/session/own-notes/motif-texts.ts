// Names of the pictures that a tegel can have.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    motif: 'Plaatje',
    'motif.any': 'Verras me',
    'motif.krul': 'Krul',
    'motif.tulp': 'Tulp',
    'motif.molen': 'Molen',
    'motif.vis': 'Vis',
    'motif.ster': 'Ster',
    'motif.schip': 'Schip',
  },
  en: {
    motif: 'Picture',
    'motif.any': 'Surprise me',
    'motif.krul': 'Scroll',
    'motif.tulp': 'Tulip',
    'motif.molen': 'Windmill',
    'motif.vis': 'Fish',
    'motif.ster': 'Star',
    'motif.schip': 'Ship',
  },
})
