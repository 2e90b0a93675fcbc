// Where a shape is and where its text is are found without laying out the page: a large board asks it thousands of times,
// and each answer of the browser's costs a layout.

import { defaultUtils } from '@kringbord/client/board/shapes/defaults'
import { toRichText } from '@kringbord/shared/rich-text'
import type { Editor, Group2d, TLGeoShape, TLNoteShape, TLShape, TLShapeUtilConstructor } from '@tldraw/editor'
import { describe, expect, it } from 'vitest'

const font = {
  font: 'sans',
  align: 'middle',
  verticalAlign: 'middle',
  labelColor: 'black',
  growY: 0,
  url: '',
  scale: 1,
}
const common = { x: 0, y: 0, rotation: 0, isLocked: false, opacity: 1, parentId: 'page:page', index: 'a1', meta: {} }

function shapeOf(type: string, props: object): TLShape {
  const all = { ...font, ...props }
  // reason: a record as the board's schema has it; tldraw's types are narrower than what is needed to find its place.
  return { id: `shape:${type}`, typeName: 'shape', type, ...common, props: all } as unknown as TLShape
}

/** The geometry of `shape` by our own util, with an editor that has nothing to measure with. */
function geometryOf(shape: TLShape): Group2d {
  const Util = defaultUtils.find(({ type }) => type === shape.type)
  if (!Util) throw new Error(`no util of our own for ${shape.type}`)
  // reason: the util was found by the type of this very shape, and tldraw hides its second argument.
  const util = new (Util as unknown as TLShapeUtilConstructor<TLShape>)({} as Editor)
  return util.getGeometry(shape) as Group2d
}

describe('geometry without measuring', () => {
  it.each(['rectangle', 'ellipse', 'hexagon', 'diamond', 'arrow-right'])('of a form with a text: %s', (geo) => {
    const props = { geo, w: 280, h: 140, dash: 'draw', fill: 'none', color: 'black', size: 'm' }
    const shape = shapeOf('geo', { ...props, richText: toRichText('wij vragen de huisarts') }) as TLGeoShape
    const [body, label] = geometryOf(shape).children
    expect(body?.bounds.w).toBeCloseTo(280, -1)
    expect(label?.isLabel).toBe(true)
    expect(label?.bounds.center.x).toBeCloseTo(140)
    expect(label?.bounds.center.y).toBeCloseTo(70)
    expect(label?.bounds.h).toBeLessThanOrEqual(140)
    expect(label?.bounds.w).toBeGreaterThan(100)
  })

  it('of a note', () => {
    const shape = shapeOf('note', { size: 'm', color: 'yellow', fontSizeAdjustment: 22, richText: toRichText('een') })
    expect(geometryOf(shape as TLNoteShape).bounds.w).toBe(200)
  })
})
