// Texts of hidden writing: for who facilitates.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    title: 'Verborgen geschreven',
    none: 'Er staat nu niets verborgen.',
    count: '{notes} verborgen {notes|briefje|briefjes} van {writers} {writers|deelnemer|deelnemers}',
    without: '{n} van de {here} deelnemers hier {n|heeft|hebben} nu niets verborgen staan',
    all: 'Van iedereen die hier is, staat er iets',
    from: 'Uit "{title}"',
    gone: 'Uit een stap die er niet meer is',
    show: 'Toon alles',
    showFrom: 'Toon alles uit "{title}"',
    next: 'Toon er één',
    nextFrom: 'Toon er één uit "{title}"',
    shown: '{n} {n|briefje staat|briefjes staan} op het bord.',
    failed: 'Tonen lukte niet. {reason}',
    zones: 'Per vak',
  },
  en: {
    title: 'Written hidden',
    none: 'Nothing is hidden now.',
    count: '{notes} hidden {notes|note|notes} by {writers} {writers|participant|participants}',
    without: '{n} of the {here} participants here {n|has|have} nothing hidden now',
    all: 'Everyone who is here has something hidden',
    from: 'From "{title}"',
    gone: 'From a step that is no longer there',
    show: 'Show all',
    showFrom: 'Show all from "{title}"',
    next: 'Show one',
    nextFrom: 'Show one from "{title}"',
    shown: '{n} {n|note is|notes are} on the board.',
    failed: 'Showing did not work. {reason}',
    zones: 'Per box',
  },
})
