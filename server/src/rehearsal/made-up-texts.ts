// What made-up people write: what the form's own example says in that place, and else something that fits anywhere.
import { allItems, allZones, outline } from '@kringbord/shared/outline'
import { FormError } from '@kringbord/shared/werkvormen/form-error'
import { boardRecords } from '@kringbord/shared/werkvormen/instantiate'
import { parseParams } from '@kringbord/shared/werkvormen/params'
import { form as formOf, translate } from '@kringbord/shared/werkvormen/registry'
import type { BoardRow } from '../store/store.ts'

const anywhere = {
  nl: [
    'Elkaar echt kennen scheelt een hoop overleg',
    'We beginnen klein en leren onderweg',
    'Bewoners praten vanaf het begin mee',
    'Iedere maand een uur samen terugkijken',
    'De wachtlijst is voor iedereen een probleem',
    'Eén aanspreekpunt per gezin werkt',
    'Ruimte om het anders te doen dan het protocol',
    'Studenten kijken met frisse ogen',
    'Niet weer een nieuw project, maar afmaken wat loopt',
    'Korte lijnen met de huisarts',
    'Vertrouwen groeit door samen te doen',
    'Geld volgt nu het loket en niet de vraag',
    'Vier wat er goed ging',
    'Wie ontbreekt er aan tafel?',
    'Taal die iedereen snapt',
    'Durf te zeggen wat je niet weet',
    'Maak tijd voor reflectie, ook als het druk is',
    'Luisteren voordat je helpt',
  ],
  en: [
    'Knowing each other saves a lot of meetings',
    'We begin small and learn on the way',
    'Residents take part from the start',
    'One hour a month to look back together',
    'One person to turn to for each family works',
    'Room to do it differently from the protocol',
    'Students look with fresh eyes',
    'Finish what runs before starting anew',
    'Trust grows by doing things together',
    'Who is missing at the table?',
  ],
} as const

/** Gives texts for a zone, each of at most `most` characters; the n-th time another one. */
export type MadeUpTexts = (zone: string, n: number, most: number) => string

/** Texts for the zones of a board. */
export function madeUpTexts(board: Pick<BoardRow, 'form' | 'lang'>): MadeUpTexts {
  const inZones = exampleTexts(board)
  const general = anywhere[board.lang]
  return (zone, n, most) => {
    const own = (inZones.get(zone) ?? []).filter((text) => text.length <= most)
    // What the example says comes first, and then again what could be said anywhere: people do not copy each other.
    const texts = [...own, ...general]
    return (texts[n % texts.length] ?? general[0]).slice(0, most)
  }
}

function exampleTexts({ form: id, lang }: Pick<BoardRow, 'form' | 'lang'>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  if (id === '') return found
  try {
    const form = formOf(id)
    const t = translate(form, lang)
    const params = parseParams(form, form.exampleParams(t), t)
    const read = outline(boardRecords(form, { params, t, lang }, { filled: true }))
    for (const zone of allZones(read))
      found.set(
        zone.id,
        allItems(zone).flatMap(({ text }) => text.trim() || []),
      )
  } catch (error) {
    if (!(error instanceof FormError)) throw error
  }
  return found
}
