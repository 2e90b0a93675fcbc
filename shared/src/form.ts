// What a working form (werkvorm) is: data and two pure functions. A form lives in one folder, `werkvormen/<id>/`:
//   form.ts (default export of `defineForm`)  nl.json  en.json (texts)  example.ts (the filled example's content)
// and is found by its place; no list is edited. See werkvormen/registry.ts.
import type { PlainRecord } from './records.ts'
import type { Step } from './session.ts'

export const langs = ['nl', 'en'] as const
export type Lang = (typeof langs)[number]

/** Texts of one form in one language. Keys are the same in every language; a contract test holds them to it. */
export type FormTexts = Readonly<Record<string, string>>

/** Reads a text and fills `{name}` places. @throws when the key does not exist */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** One question that the form asks before it is laid out. Labels are texts `param.<key>` and `param.<key>.help`. */
export type ParamSpec =
  /** A list of names, one input each (teams, organisations). `defaults` are text keys. */
  | { kind: 'names'; key: string; min: number; max: number; defaults: readonly string[] }
  | { kind: 'number'; key: string; min: number; max: number; default: number }
  /** One of a few; labels are texts `param.<key>.<option>`. */
  | { kind: 'choice'; key: string; options: readonly string[]; default: string }
  /** One line of text; `default` is a text key, or '' for none. */
  | { kind: 'text'; key: string; maxLength: number; default: string }
  /** Pairs of opposites. `defaults` are pairs of text keys. */
  | { kind: 'pairs'; key: string; min: number; max: number; defaults: readonly (readonly [string, string])[] }

/** Longest name, text or half of a pair, where a spec says nothing else. */
export const MAX_NAME_LENGTH = 60

/** Values for a form's parameters, by key: string[], number, string, or [string, string][]. */
export type ParamValues = Readonly<Record<string, unknown>>

export type FormContext<P> = { params: P; t: Translate; lang: Lang }

/** A harvest heading of a report: which zones it reads, in order. */
export type HarvestSection = { id: string; title: string; zones: string[] }

export type WorkingForm<P = ParamValues> = {
  id: string
  /** Order in the gallery: the four named forms first. */
  order: number
  params: readonly ParamSpec[]
  /** Zones that its picture in the gallery shows, the first thing one should recognise. */
  cover: readonly string[]
  /** People it is for and minutes it takes, for the gallery. */
  people: { min: number; max: number }
  steps(context: FormContext<P>): Step[]
  /** Everything on the empty board: records with ids from `part()` in layout.ts, at absolute page coordinates. */
  layout(context: FormContext<P>): PlainRecord[]
  /** What people would have written: added to `layout` (new records) or replacing records of the same id. */
  example(context: FormContext<P>): PlainRecord[]
  /** Default parameters of the example; missing keys take the spec's defaults. */
  exampleParams: (t: Translate) => ParamValues
  harvest(context: FormContext<P>): HarvestSection[]
}

/** Gives the form its type; does nothing else. */
export function defineForm<P>(form: WorkingForm<P>): WorkingForm<P> {
  return form
}
