// How large an area prints its title and prompt, and how much room they take: one rule for the board, the thumbnails and
// the layouts, so that notes are laid under a heading and never on it. Estimates text; measures nothing.
import { type TypeStep, typeScale } from './palette.ts'
import type { AreaShape } from './schema.ts'

export type Heading = {
  title: TypeStep
  prompt: TypeStep
  /** Space between the area's edge and its heading, and under the heading. */
  pad: number
  /** Side of the sign before the title; 0 without sign. */
  sign: number
  /** Distance from the area's top to where notes may start. */
  height: number
}

export const TITLE_LEADING = 1.16
export const PROMPT_LEADING = 1.38

/** Share of the font size that one character of IBM Plex Sans takes on average: bold titles and medium prompts. */
const TITLE_ADVANCE = 0.58
const PROMPT_ADVANCE = 0.53

/** The heading of an area, from its size, kind and texts. */
export function headingOf(props: Pick<AreaShape['props'], 'w' | 'h' | 'kind' | 'title' | 'prompt' | 'sign'>): Heading {
  const title = titleStep(props)
  const prompt = promptSteps[title]
  const pad = Math.round(Math.min(96, Math.max(18, typeScale[title] * 0.7)))
  const sign = props.sign && props.title ? Math.round(typeScale[title] * 1.3) : 0
  const room = Math.max(40, props.w - 2 * pad)
  const titleLines = lines(props.title, typeScale[title] * TITLE_ADVANCE, room - (sign ? sign * 1.3 : 0))
  const promptLines = lines(props.prompt, typeScale[prompt] * PROMPT_ADVANCE, room)
  const texts =
    Math.max(titleLines * typeScale[title] * TITLE_LEADING, sign) +
    (titleLines && promptLines ? promptGap(title) : 0) +
    promptLines * typeScale[prompt] * PROMPT_LEADING
  return { title, prompt, pad, sign, height: Math.round(texts > 0 ? texts + pad * 1.8 : pad) }
}

/** How far the heading stands in besides its `pad`: under the coloured edge of a sheet, beside the bar of a band or card. */
export function headingOffset({ kind, w, h }: Pick<AreaShape['props'], 'kind' | 'w' | 'h'>): { x: number; y: number } {
  const fine = Math.max(1, Math.sqrt(Math.min(w, h)) / 18)
  if (kind === 'sheet') return { x: 0, y: 8 * fine }
  return { x: kind === 'zone' ? 0 : 4 * fine, y: 0 }
}

/** Space between a title and its prompt. */
export function promptGap(title: TypeStep): number {
  return Math.round(typeScale[title] * 0.22)
}

const promptSteps: Readonly<Record<TypeStep, TypeStep>> = {
  micro: 'micro',
  small: 'micro',
  body: 'small',
  lead: 'body',
  heading: 'lead',
  title: 'heading',
  display: 'heading',
}

/** Smallest measure of an area that takes a step, largest first. A low, wide area counts as less wide than it is. */
const thresholds: Readonly<Record<AreaShape['props']['kind'], readonly (readonly [number, TypeStep])[]>> = {
  sheet: [
    [2600, 'display'],
    [1300, 'title'],
    [760, 'heading'],
    [460, 'lead'],
    [0, 'body'],
  ],
  zone: [
    [2200, 'title'],
    [1100, 'heading'],
    [560, 'lead'],
    [340, 'body'],
    [0, 'small'],
  ],
  band: [
    [2400, 'title'],
    [1000, 'heading'],
    [500, 'lead'],
    [300, 'body'],
    [0, 'small'],
  ],
  card: [
    [1200, 'heading'],
    [640, 'lead'],
    [360, 'body'],
    [0, 'small'],
  ],
}

function titleStep({ w, h, kind }: Pick<AreaShape['props'], 'w' | 'h' | 'kind'>): TypeStep {
  const measure = Math.min(w, h * 2)
  return thresholds[kind].find(([least]) => measure >= least)?.[1] ?? 'small'
}

function lines(text: string, advance: number, room: number): number {
  if (!text) return 0
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * advance) / room)), 0)
}
