// What a compass or a radar says, as plain sentences (B1) in the language of the board.
import type { Lang } from '../form.ts'
import type { CompassSentence } from './compass-sentence.ts'
import { MOST_SCORE } from './radar.ts'
import type { RadarSentence } from './radar-sentence.ts'

/** The sentence in `lang`; `names` are the directions, from north. */
export function compassWords(sentence: CompassSentence, names: readonly string[], lang: Lang): string {
  return inLang[lang].compass(sentence, namer(names, lang))
}

/** The sentence in `lang`; `names` are the directions, from north. */
export function radarWords(sentence: RadarSentence, names: readonly string[], lang: Lang): string {
  return inLang[lang].radar(sentence, namer(names, lang))
}

type NameOf = (direction: number) => string

/** Names in quotes: they are people's own words, in any form. Where nobody named a direction, its number. */
function namer(names: readonly string[], lang: Lang): NameOf {
  return (direction) => `‘${names[direction]?.trim() || `${inLang[lang].direction} ${direction + 1}`}’`
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}

type Words = {
  direction: string
  compass(sentence: CompassSentence, name: NameOf): string
  radar(sentence: RadarSentence, name: NameOf): string
}

const nl: Words = {
  direction: 'Richting',
  compass(sentence, name) {
    switch (sentence.key) {
      case 'too-few':
        return `Er zijn te weinig naalden om te tonen: ${sentence.needles}. Het kan vanaf 3.`
      case 'one-way':
        return `Bijna alle naalden wijzen naar ${name(sentence.sector)}.`
      case 'mostly-one-way':
        return `Samen wijzen jullie naar ${name(sentence.sector)}, maar niet iedereen.`
      case 'slightly-one-way':
        return `Jullie wijzen een beetje naar ${name(sentence.sector)}. De naalden lopen ver uiteen.`
      case 'two-camps':
        return `De naalden wijzen twee kanten op: naar ${name(sentence.sector)} en naar ${name(sentence.opposite)}.`
      case 'every-way':
        return 'De naalden wijzen alle kanten op. Er is nog geen gezamenlijke richting.'
      case 'no-strength':
        return 'Bijna alle naalden staan in het midden. De richting maakt voor bijna niemand uit.'
      case 'short':
        return 'Veel naalden zijn kort: voor veel mensen maakt het niet zo veel uit.'
      case 'between':
        return 'Het verschil zit vooral tussen organisaties: ze wijzen elk een eigen kant op.'
      case 'between-and-within':
        return 'Organisaties wijzen een andere kant op. Maar ook binnen organisaties is veel verschil.'
      case 'within':
        return 'Het verschil zit vooral binnen organisaties. Tussen organisaties is het niet groter dan toeval.'
      case 'alike':
        return 'Tussen organisaties is geen verschil dat groter is dan toeval.'
      case 'too-few-to-compare':
        return `Er zijn te weinig naalden om organisaties te vergelijken: ${sentence.needles}. Het kan vanaf ${sentence.needed}.`
      case 'no-organisations':
        return 'Organisaties vergelijken kan niet: geen organisatie heeft genoeg naalden.'
    }
  },
  radar(sentence, name) {
    switch (sentence.key) {
      case 'too-few':
        return `Er zijn te weinig antwoorden om te tonen: ${sentence.people}. Het kan vanaf 3.`
      case 'highest':
        return `Het meest kiezen jullie voor ${listed(sentence.axes.map(name), 'en')}: ${number(sentence.score, ',')} van de ${MOST_SCORE}.`
      case 'lowest':
        return `Het minst voor ${listed(sentence.axes.map(name), 'en')}: ${number(sentence.score, ',')} van de ${MOST_SCORE}.`
      case 'level':
        return `Alle richtingen krijgen evenveel: ${number(sentence.score, ',')} van de ${MOST_SCORE}.`
      case 'apart':
        return `Over ${name(sentence.axis)} denken jullie het meest verschillend, over ${name(sentence.close)} het minst.`
      case 'everywhere-alike':
        return 'Over elke richting verschillen jullie evenveel.'
      case 'organisations':
        return `Tussen organisaties verschilt ${name(sentence.axis)} het meest: ${sentence.low.name} geeft ${number(sentence.low.score, ',')}, ${sentence.high.name} geeft ${number(sentence.high.score, ',')}.`
    }
  },
}

const en: Words = {
  direction: 'Direction',
  compass(sentence, name) {
    switch (sentence.key) {
      case 'too-few':
        return `There are too few needles to show: ${sentence.needles}. It takes 3.`
      case 'one-way':
        return `Nearly all needles point to ${name(sentence.sector)}.`
      case 'mostly-one-way':
        return `Together you point to ${name(sentence.sector)}, but not everyone does.`
      case 'slightly-one-way':
        return `You point a little to ${name(sentence.sector)}. The needles are far apart.`
      case 'two-camps':
        return `The needles point two ways: to ${name(sentence.sector)} and to ${name(sentence.opposite)}.`
      case 'every-way':
        return 'The needles point every way. There is no shared direction yet.'
      case 'no-strength':
        return 'Nearly all needles stay in the middle. Hardly anyone minds which direction it is.'
      case 'short':
        return 'Many needles are short: many people do not mind very much.'
      case 'between':
        return 'The difference is mostly between organisations: each points its own way.'
      case 'between-and-within':
        return 'Organisations point different ways. But within organisations people differ a lot as well.'
      case 'within':
        return 'The difference is mostly within organisations. Between organisations it is no larger than chance.'
      case 'alike':
        return 'Between organisations there is no difference larger than chance.'
      case 'too-few-to-compare':
        return `There are too few needles to compare organisations: ${sentence.needles}. It takes ${sentence.needed}.`
      case 'no-organisations':
        return 'Organisations cannot be compared: none has enough needles.'
    }
  },
  radar(sentence, name) {
    switch (sentence.key) {
      case 'too-few':
        return `There are too few answers to show: ${sentence.people}. It takes 3.`
      case 'highest':
        return `You choose ${listed(sentence.axes.map(name), 'and')} most: ${number(sentence.score, '.')} out of ${MOST_SCORE}.`
      case 'lowest':
        return `You choose ${listed(sentence.axes.map(name), 'and')} least: ${number(sentence.score, '.')} out of ${MOST_SCORE}.`
      case 'level':
        return `All directions get the same: ${number(sentence.score, '.')} out of ${MOST_SCORE}.`
      case 'apart':
        return `You differ most on ${name(sentence.axis)}, and least on ${name(sentence.close)}.`
      case 'everywhere-alike':
        return 'You differ equally on every direction.'
      case 'organisations':
        return `Organisations differ most on ${name(sentence.axis)}: ${sentence.low.name} gives ${number(sentence.low.score, '.')}, ${sentence.high.name} gives ${number(sentence.high.score, '.')}.`
    }
  },
}

const inLang: Readonly<Record<Lang, Words>> = { nl, en }

/** At most one decimal: medians of whole scores. */
function number(value: number, point: string): string {
  return String(Math.round(value * 10) / 10).replace('.', point)
}
