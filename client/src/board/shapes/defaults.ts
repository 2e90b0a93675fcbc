// tldraw's own shapes as this product wants them: their geometry and fonts are found without measuring text, because that
// is what makes a large board slow to open. What they look like is tldraw's (and, lightly, scene/looks).
import { NOTE_SIZE } from '@kringbord/shared/layout'
import {
  ArrowShapeUtil,
  type Editor,
  FrameShapeUtil,
  type Geometry2d,
  GeoShapeUtil,
  Group2d,
  NoteShapeUtil,
  Rectangle2d,
  TextShapeUtil,
  type TLFontFace,
  type TLFrameShape,
  type TLGeoShape,
  type TLNoteShape,
  type TLTextShape,
} from 'tldraw'
import { LABEL_SIZES, PADDING } from '../scene/looks/sizes.ts'
import { quietBindings } from '../scene/quiet-bindings.ts'
import { linesOf, plainFaces } from './plain-fonts.ts'
import { createTextSizes, type TextSize } from './text-sizes.ts'

export class BriefjeUtil extends NoteShapeUtil {
  override options = { resizeMode: 'scale' as const }

  override getGeometry({ props }: TLNoteShape): Group2d {
    const [width, height] = [NOTE_SIZE * props.scale, (NOTE_SIZE + props.growY) * props.scale]
    return boxWithLabel(new Rectangle2d({ width, height, isFilled: true }), PADDING * props.scale)
  }

  override getFontFaces(shape: TLNoteShape): TLFontFace[] {
    return plainFaces(shape.props) ?? super.getFontFaces(shape)
  }
}

class GeoUtil extends GeoShapeUtil {
  override getGeometry(shape: TLGeoShape): Group2d {
    const { richText, w, h, growY, scale, size } = shape.props
    const lines = linesOf(richText)
    // Without a text tldraw measures nothing; with one it measures where a click on a hollow form hits the text.
    if (!lines) return super.getGeometry(shape)
    const [body] = super.getGeometry({ ...shape, props: { ...shape.props, richText: EMPTY } }).children
    if (!body) return super.getGeometry(shape)
    const letter = LABEL_SIZES[size] * scale
    const room = Math.max(letter, w - 2 * PADDING * scale)
    const length = (line: string) => line.length * letter * LETTER_WIDTH
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(length(line) / room)), 0)
    const width = Math.min(w, Math.max(...lines.map(length)) + 2 * PADDING * scale)
    const height = Math.min(h + growY, rows * letter * 1.35 + 2 * PADDING * scale)
    return withLabel(body, width, height, [w, h + growY], shape.props)
  }

  override getFontFaces(shape: TLGeoShape): TLFontFace[] {
    return plainFaces(shape.props) ?? super.getFontFaces(shape)
  }
}

class ArrowUtil extends ArrowShapeUtil {
  constructor(editor: Editor) {
    super(editor)
    quietBindings(editor)
  }
}

class TextUtil extends TextShapeUtil {
  readonly #sizes = createTextSizes(this.editor)

  override getMinDimensions(shape: TLTextShape): TextSize {
    return this.#sizes.of(shape) ?? super.getMinDimensions(shape)
  }

  override getFontFaces(shape: TLTextShape): TLFontFace[] {
    return plainFaces(shape.props) ?? super.getFontFaces(shape)
  }
}

class FrameUtil extends FrameShapeUtil {
  override getGeometry(shape: TLFrameShape): Geometry2d {
    if (this.editor.getShapePageTransform(shape.id).rotation() !== 0) return super.getGeometry(shape)
    const { w, h, name } = shape.props
    const zoom = this.editor.getZoomLevel()
    const width = Math.min(w, (name.length * HEADING_LETTER + 12) / zoom)
    const label = { x: -7 / zoom, y: -28 / zoom, width: Math.max(32 / zoom, width), height: 24 / zoom }
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({ ...label, isFilled: true, isLabel: true }),
      ],
    })
  }
}

/** One paragraph with nothing in it is what tldraw does not measure; no paragraph at all it does. */
const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] }
/** Of a letter, as a share of its size; and of a frame's heading, in px on the screen. */
const LETTER_WIDTH = 0.52
const HEADING_LETTER = 6.5

function boxWithLabel(body: Rectangle2d, inset: number): Group2d {
  const { w, h } = body.bounds
  const place = { x: inset, y: inset, width: w - 2 * inset, height: h - 2 * inset }
  return new Group2d({ children: [body, new Rectangle2d({ ...place, isFilled: true, isLabel: true })] })
}

type Aligned = Pick<TLGeoShape['props'], 'align' | 'verticalAlign'>

function withLabel(body: Geometry2d, width: number, height: number, [w, h]: [number, number], props: Aligned): Group2d {
  const at = (align: string, room: number) => (align === 'start' ? 0 : align === 'end' ? room : room / 2)
  const place = { x: at(props.align, w - width), y: at(props.verticalAlign, h - height), width, height }
  return new Group2d({ children: [body, new Rectangle2d({ ...place, isFilled: true, isLabel: true })] })
}

/** The default shapes that replace tldraw's. */
export const defaultUtils = [BriefjeUtil, GeoUtil, ArrowUtil, TextUtil, FrameUtil]
