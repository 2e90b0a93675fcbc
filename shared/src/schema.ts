// The one tldraw schema of a board: tldraw's own shapes plus ours. Client editor, server check, forms and exports
// all use this object, so a record that one accepts is accepted by all.
import {
  createTLSchema,
  defaultBindingSchemas,
  defaultShapeSchemas,
  richTextValidator,
  type TLBaseShape,
  type TLRichText,
  type TLSchema,
} from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { compassProps } from './compass-schema.ts'
import type { CompassKind, CompassShown } from './compass-shown.ts'
import { type FontName, type ToneName, type TypeStep, toneNames, typeSteps } from './palette.ts'
import { type TegelMotif, tegelMotifs } from './tegel-motifs.ts'

/** Most characters on a tegel. */
export const TEGEL_LENGTH = 90

/** Looks of an area: `sheet` a poster or page, `zone` a field to put notes in, `band` a lane, `card` a small raised card. */
export const areaKinds = ['sheet', 'zone', 'band', 'card'] as const
export type AreaKind = (typeof areaKinds)[number]

/** A part of the working form: a coloured field with an optional title and prompt. Never editable by participants. */
export type AreaShape = TLBaseShape<
  'area',
  {
    w: number
    h: number
    kind: AreaKind
    tone: ToneName
    /** Zone id, stable within the form; '' is decoration. A note lies in the smallest zone that holds its centre. */
    zone: string
    title: string
    prompt: string
    /** Small sign before the title: a name from `client/src/board/shapes/signs.ts`, or ''. */
    sign: string
  }
>

/** Static text of the working form, set in one step of the type scale, wrapped in its box, never editable by participants. */
export type LabelShape = TLBaseShape<
  'label',
  {
    w: number
    h: number
    text: string
    step: TypeStep
    tone: ToneName
    font: FontName
    align: 'start' | 'middle' | 'end'
    verticalAlign: 'start' | 'middle' | 'end'
    bold: boolean
  }
>

/** A box of shared text in a poster or sheet: its place is the form's, its text is everybody's. */
export type TextboxShape = TLBaseShape<
  'textbox',
  {
    w: number
    h: number
    /** Zone id, as in an area. */
    zone: string
    title: string
    /** Shown in grey while nothing is written. */
    placeholder: string
    tone: ToneName
    /** Largest step; the text steps down until it fits the box. */
    step: TypeStep
    align: 'start' | 'middle'
    /** Advice, shown as a counter from 80 % on; 0 is none. */
    maxWords: number
    richText: TLRichText
  }
>

/** A wisdom of at most `TEGEL_LENGTH` characters on a Delft-blue tile, 600 × 600 by default. */
export type TegelShape = TLBaseShape<
  'tegel',
  {
    w: number
    h: number
    motif: TegelMotif
    richText: TLRichText
    /** Shown small under the text; '' for none. */
    by: string
    /** Its writer agrees that it is shared outside the group. */
    shareable: boolean
  }
>

/** A wind rose with four named opposites, or a radar; `labels` are the eight directions clockwise from north. */
export type KompasShape = TLBaseShape<
  'kompas',
  {
    w: number
    h: number
    labels: string[]
    tone: ToneName
    /** A rose where it is not said. */
    kind?: CompassKind
    /** What its needles said when they were shown last; the server writes it. */
    shown?: CompassShown | null
  }
>

const size = T.nonZeroNumber
const tone = T.literalEnum(...toneNames)
const step = T.literalEnum(...typeSteps)
const place = T.literalEnum('start', 'middle', 'end')

/** Validators of our own shapes' props, used by the schema below and by the client's shape utils. */
export const ownShapeProps = {
  area: {
    w: size,
    h: size,
    kind: T.literalEnum(...areaKinds),
    tone,
    zone: T.string,
    title: T.string,
    prompt: T.string,
    sign: T.string,
  },
  label: {
    w: size,
    h: size,
    text: T.string,
    step,
    tone,
    font: T.literalEnum('sans', 'serif', 'mono', 'draw'),
    align: place,
    verticalAlign: place,
    bold: T.boolean,
  },
  textbox: {
    w: size,
    h: size,
    zone: T.string,
    title: T.string,
    placeholder: T.string,
    tone,
    step,
    align: T.literalEnum('start', 'middle'),
    maxWords: T.positiveInteger,
    richText: richTextValidator,
  },
  tegel: {
    w: size,
    h: size,
    motif: T.literalEnum(...tegelMotifs),
    richText: richTextValidator,
    by: T.string,
    shareable: T.boolean,
  },
  kompas: { w: size, h: size, labels: T.arrayOf(T.string), tone, ...compassProps },
}

/** A new schema object; the first call's result is what the process should keep. */
export function createBoardSchema(): TLSchema {
  return createTLSchema({
    shapes: {
      ...defaultShapeSchemas,
      area: { props: ownShapeProps.area },
      label: { props: ownShapeProps.label },
      textbox: { props: ownShapeProps.textbox },
      tegel: { props: ownShapeProps.tegel },
      kompas: { props: ownShapeProps.kompas },
    },
    bindings: defaultBindingSchemas,
  })
}
