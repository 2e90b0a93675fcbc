// tldraw's own shapes as this product wants them: nothing rendered out of view, and notes and forms whose geometry does
// not measure text, because that is what makes a large board slow to open.

import { NOTE_SIZE } from '@kringbord/shared/layout'
import {
  ArrowShapeUtil,
  DrawShapeUtil,
  GeoShapeUtil,
  Group2d,
  HighlightShapeUtil,
  ImageShapeUtil,
  LineShapeUtil,
  NoteShapeUtil,
  Rectangle2d,
  TextShapeUtil,
  type TLArrowShape,
  type TLDrawShape,
  type TLGeoShape,
  type TLHighlightShape,
  type TLImageShape,
  type TLLineShape,
  type TLNoteShape,
  type TLTextShape,
} from 'tldraw'
import { Visible } from './visible.tsx'

/** Margin of a note's label, as tldraw sets it. */
const LABEL_PADDING = 16

export class BriefjeUtil extends NoteShapeUtil {
  override options = { resizeMode: 'scale' as const }

  override getGeometry({ props }: TLNoteShape): Group2d {
    const [w, h] = [NOTE_SIZE * props.scale, (NOTE_SIZE + props.growY) * props.scale]
    const inset = LABEL_PADDING * props.scale
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: true }),
        new Rectangle2d({
          x: inset,
          y: inset,
          width: w - 2 * inset,
          height: h - 2 * inset,
          isFilled: true,
          isLabel: true,
        }),
      ],
    })
  }

  override component(shape: TLNoteShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

class GeoUtil extends GeoShapeUtil {
  override component(shape: TLGeoShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

class DrawUtil extends DrawShapeUtil {
  override component(shape: TLDrawShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

class HighlightUtil extends HighlightShapeUtil {
  override component(shape: TLHighlightShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

class TextUtil extends TextShapeUtil {
  override component(shape: TLTextShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

class ArrowUtil extends ArrowShapeUtil {
  override component(shape: TLArrowShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

class LineUtil extends LineShapeUtil {
  override component(shape: TLLineShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

class ImageUtil extends ImageShapeUtil {
  override component(shape: TLImageShape) {
    return <Visible id={shape.id}>{() => super.component(shape)}</Visible>
  }
}

/** The default shapes that replace tldraw's. */
export const defaultUtils = [BriefjeUtil, GeoUtil, DrawUtil, HighlightUtil, TextUtil, ArrowUtil, LineUtil, ImageUtil]
