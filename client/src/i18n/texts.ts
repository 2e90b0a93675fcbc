// Texts of the interface in Dutch and English, kept per folder in `texts.ts`. Keys and `{places}` are checked by types.
// A text may hold `{name}` and, for one or more, `{count|note|notes}`.
import type { Lang } from '@kringbord/shared/form'
import { useMemo } from 'react'
import { useLang } from './lang.ts'

type Keyed = Record<string, string>
type NameOf<Place> = Place extends `${infer Name}|${string}` ? Name : Place
/** The names of the places in a text. */
type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? NameOf<Place> | Places<Rest> : never
type Values<Text> = [Places<Text>] extends [never]
  ? [values?: Record<string, never>]
  : [values: Record<Extract<Places<Text>, string>, string | number>]

export type Texts<Dutch extends Keyed> = { nl: Dutch; en: { [Key in keyof Dutch]: string } }

/** Reads one text in the language it was made for. */
export type Translator<Dutch extends Keyed> = <Key extends keyof Dutch & string>(
  key: Key,
  ...values: Values<Dutch[Key]>
) => string

/** Gives texts their type: the same keys in both languages. */
export function defineTexts<const Dutch extends Keyed>(texts: {
  nl: Dutch
  en: { [Key in keyof NoInfer<Dutch>]: string }
}): Texts<Dutch> {
  return texts
}

/** A translator for use outside React. */
export function translator<Dutch extends Keyed>(texts: Texts<Dutch>, lang: Lang): Translator<Dutch> {
  return (key, ...[values]) => fill(texts[lang][key], values ?? {})
}

/** A translator in the language of the interface; changes when the language does. */
export function useTexts<Dutch extends Keyed>(texts: Texts<Dutch>): Translator<Dutch> {
  const lang = useLang()
  return useMemo(() => translator(texts, lang), [texts, lang])
}

/** Fills the places of a text; `{count|one|more}` takes the first form for exactly 1. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([^{}]+)\}/g, (_, place: string) => {
    const [name = '', one, more] = place.split('|')
    if (one === undefined) return String(values[name] ?? '')
    return (values[name] === 1 ? one : more) ?? ''
  })
}
