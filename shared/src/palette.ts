// The colours of the product, one place for board shapes, thumbnails, exports and pages. Ratios are WCAG contrast on `paper`.

/** A named family of colours for an area, text box or label. */
export type Tone = {
  /** Fill of a large area; `ink` on it has at least 7:1. */
  wash: string
  /** Border and small marks; at least 3:1 on `paper`. */
  line: string
  /** Headings and icons; at least 4.5:1 on `wash` and on `paper`. */
  deep: string
}

/** Neutral colours. */
export const ink = '#1d2433'
export const inkSoft = '#4a5368'
export const paper = '#fffdf9'
export const canvas = '#f6f3ec'
export const hairline = '#ddd6c8'

/** The tones; order is the order in which repeated parts (teams, tables) take them. */
export const tones = {
  delft: { wash: '#e8eefb', line: '#3c66c4', deep: '#1f3f94' },
  terra: { wash: '#fbebe3', line: '#c0623a', deep: '#8f3d19' },
  sage: { wash: '#e6f1e9', line: '#468a5d', deep: '#23603a' },
  ochre: { wash: '#fbf1d6', line: '#a67a12', deep: '#6f4f00' },
  plum: { wash: '#f3e8f4', line: '#93579a', deep: '#67306e' },
  teal: { wash: '#e0f1f2', line: '#2e838b', deep: '#0f5860' },
  rose: { wash: '#fbe8ec', line: '#bd5169', deep: '#8c2740' },
  stone: { wash: '#f1ede5', line: '#857b69', deep: '#534b3d' },
  white: { wash: '#ffffff', line: '#857b69', deep: '#1d2433' },
} as const satisfies Record<string, Tone>

export type ToneName = keyof typeof tones

export const toneNames = Object.keys(tones) as ToneName[]

/** Tones for the n-th team, table or group: never white or stone, repeats after seven. */
export function toneOf(index: number): ToneName {
  const cycle = ['delft', 'terra', 'sage', 'ochre', 'plum', 'teal', 'rose'] as const
  return cycle[index % cycle.length] ?? 'delft'
}

/** Colours of people: cursor, name tag, avatar; white text on each has at least 4.5:1. */
export const personColors = [
  '#1f57c3',
  '#b3441a',
  '#1d7a44',
  '#8a5a00',
  '#8b3a94',
  '#0f7079',
  '#b02a4c',
  '#5a4fcf',
  '#54606f',
  '#a03a6e',
] as const

/** Type scale of the board in board units; a poster of 1684 wide prints 1 unit as about 0.5 mm at A0. */
export const typeScale = { micro: 18, small: 24, body: 32, lead: 40, heading: 52, title: 84, display: 128 } as const

export type TypeStep = keyof typeof typeScale

export const typeSteps = Object.keys(typeScale) as TypeStep[]

/** Fonts by role; the families are tldraw's own bundled fonts (IBM Plex, Shantell Sans), served from our origin. */
export const fontFamilies = {
  sans: 'tldraw_sans',
  serif: 'tldraw_serif',
  mono: 'tldraw_mono',
  draw: 'tldraw_draw',
} as const

export type FontName = keyof typeof fontFamilies
