// One record of every kind that people put on a board, small and valid.
import { tegel } from '@kringbord/shared/layout'
import type { PlainRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import { goodLine, goodNote } from '../unit/poison.ts'

export const shape = (id: string, type: string, props: object, rest: object = {}): PlainRecord => ({
  ...goodNote(),
  id,
  type,
  props: { ...props },
  ...rest,
})
const text = toRichText('Samen')
const label = { richText: text, font: 'draw', align: 'middle', verticalAlign: 'middle', labelColor: 'black' }
const look = { color: 'black', fill: 'none', dash: 'draw', size: 'm', scale: 1 }
const geoProps = { ...look, ...label, geo: 'ellipse', w: 20, h: 20, growY: 0, url: '' }

export const note = (id: string, rest: object = {}): PlainRecord => ({ ...goodNote(), id, ...rest })
export const tile = (id: string): PlainRecord => ({ ...tegel('t', { x: 0, y: 0 }, 'Samen'), index: 'a1', id })
export const geo = (id: string) => shape(id, 'geo', geoProps)
export const group = (id: string, rest: object = {}) => shape(id, 'group', {}, rest)
export const frame = (id: string) => shape(id, 'frame', { w: 400, h: 300, name: 'Hoek', color: 'black' })
export const arrow = (id: string) =>
  shape(id, 'arrow', {
    ...look,
    kind: 'arc',
    labelColor: 'black',
    font: 'draw',
    start: { x: 0, y: 0 },
    end: { x: 100, y: 0 },
    bend: 0,
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    text: '',
    labelPosition: 0.5,
    elbowMidPoint: 0.5,
  })
export const textShape = (id: string) =>
  shape(id, 'text', {
    color: 'black',
    size: 'm',
    font: 'draw',
    textAlign: 'start',
    w: 100,
    richText: text,
    scale: 1,
    autoSize: true,
  })
export const line = (id: string) =>
  shape(id, 'line', {
    color: 'black',
    dash: 'draw',
    size: 'm',
    scale: 1,
    spline: 'line',
    points: { a1: { id: 'a1', index: 'a1', x: 0, y: 0 }, a2: { id: 'a2', index: 'a2', x: 9, y: 9 } },
  })
export const highlight = (id: string) => {
  const { segments } = goodLine().props as { segments: unknown }
  return shape(id, 'highlight', { color: 'yellow', size: 'm', segments, isComplete: true, isPen: false, scale: 1 })
}
export const image = (id: string, assetId: string) =>
  shape(id, 'image', {
    w: 10,
    h: 10,
    playing: true,
    url: '',
    assetId,
    crop: null,
    flipX: false,
    flipY: false,
    altText: '',
  })
export const binding = (name: string, fromId: string, toId: string): PlainRecord => ({
  id: `binding:${name}`,
  typeName: 'binding',
  type: 'arrow',
  fromId,
  toId,
  meta: {},
  props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
})
