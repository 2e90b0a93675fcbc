// How large loose texts are. tldraw measures them one by one, and the browser lays out the page anew for each; here all
// that are on the board and not measured yet are measured together. Until their font is there, a guess does.
import type { Editor, TLShape, TLTextShape } from 'tldraw'
import { writeParagraphs } from '../scene/looks/plain-text.ts'
import { LEADING, px, TEXT_SIZES } from '../scene/looks/sizes.ts'
import { linesOf } from './plain-fonts.ts'

/** In board units, before the shape's scale. */
export type TextSize = { width: number; height: number }

export type TextSizes = {
  /** Null for a text that only tldraw can measure: an empty or a formatted one. */
  of(shape: TLTextShape): TextSize | null
}

/** As tldraw has it. */
const LEAST_WIDTH = 16
const LETTER_WIDTH = 0.52

export function createTextSizes(editor: Editor): TextSizes {
  /** By props: what they were measured to be. */
  const sizes = new WeakMap<TLTextShape['props'], TextSize>()
  const loaded = new Set<string>()

  function isLoaded(family: string): boolean {
    if (loaded.has(family)) return true
    for (const face of document.fonts) {
      if (face.family !== family || face.status !== 'loaded') continue
      loaded.add(family)
      return true
    }
    return false
  }
  function measureAll(first: TLTextShape) {
    const texts = [first]
    for (const shape of editor.store.query.records('shape').__unsafe__getWithoutCapture()) {
      if (!isText(shape) || shape.id === first.id || sizes.has(shape.props)) continue
      if (linesOf(shape.props.richText) && isLoaded(`tldraw_${shape.props.font}`)) texts.push(shape)
    }
    const place = document.createElement('div')
    const elements = texts.map(({ props }) => place.appendChild(measured(props)))
    editor.getContainer().append(place)
    const rects = elements.map((element) => element.getBoundingClientRect())
    place.remove()
    for (const [i, { props }] of texts.entries()) {
      const { width, height } = rects[i] ?? { width: 0, height: 0 }
      const size = TEXT_SIZES[props.size]
      sizes.set(props, {
        // tldraw rounds and adds one, so that text does not wrap by a hair.
        width: props.autoSize ? Math.max(LEAST_WIDTH, width + 1) : fixedWidth(props),
        height: Math.max(size, height),
      })
    }
  }
  return {
    of(shape) {
      const lines = linesOf(shape.props.richText)
      if (!lines) return null
      // Asked again when its font has come.
      editor.fonts.trackFontsForShape(shape)
      if (!isLoaded(`tldraw_${shape.props.font}`)) return guess(lines, shape.props)
      if (!sizes.has(shape.props)) measureAll(shape)
      return sizes.get(shape.props) ?? null
    },
  }
}

const isText = (shape: TLShape): shape is TLTextShape => shape.type === 'text'

const fixedWidth = (props: TLTextShape['props']) => Math.max(LEAST_WIDTH, Math.floor(props.w))

function measured(props: TLTextShape['props']): HTMLElement {
  const element = document.createElement('div')
  element.className = 'tl-text tl-text-measure'
  Object.assign(element.style, {
    fontFamily: `var(--tl-font-${props.font})`,
    fontWeight: 'normal',
    fontStyle: 'normal',
    fontSize: px(TEXT_SIZES[props.size]),
    lineHeight: String(LEADING),
    padding: '0px',
    maxWidth: props.autoSize ? '' : px(fixedWidth(props)),
  })
  writeParagraphs(element, linesOf(props.richText) ?? [], {})
  return element
}

function guess(lines: readonly string[], props: TLTextShape['props']): TextSize {
  const size = TEXT_SIZES[props.size]
  const lengths = lines.map((line) => line.length * size * LETTER_WIDTH)
  const width = props.autoSize ? Math.max(LEAST_WIDTH, ...lengths) : fixedWidth(props)
  const rows = lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0)
  return { width, height: rows * size * LEADING }
}
