// A part of the board as an SVG element, an SVG file or a PNG, the way the screen shows it.
import type { Editor } from 'tldraw'
import type { Target } from './target.ts'

/** Largest side of a PNG in px; browsers refuse or silently shrink larger canvases. */
const MAX_SIDE = 8192

/** The SVG element of `target`, for further work. @throws when it cannot be drawn */
export async function svgElementOf(editor: Editor, target: Target): Promise<SVGSVGElement> {
  const result = await editor.getSvgElement(target.shapes, options(target, false))
  if (!result) throw new Error('nothing to draw')
  // tldraw takes its own element away again when it is done: what is worked on is a copy.
  return result.svg.cloneNode(true) as SVGSVGElement
}

/** `target` as a self-contained SVG file, its fonts and pictures embedded. */
export async function svgFileOf(editor: Editor, target: Target): Promise<Blob> {
  const result = await editor.getSvgString(target.shapes, options(target, true))
  if (!result) throw new Error('nothing to draw')
  return new Blob([result.svg], { type: 'image/svg+xml' })
}

/** `target` as a PNG; `scale` is px per board unit, lowered where the picture would be too large. */
export async function pngOf(editor: Editor, target: Target, scale: number): Promise<Blob> {
  const pixelRatio = Math.min(scale, MAX_SIDE / Math.max(target.bounds.w, target.bounds.h))
  const { blob } = await editor.toImage(target.shapes, { ...options(target, true), format: 'png', pixelRatio })
  return blob
}

const options = (target: Target, background: boolean) => ({
  bounds: target.bounds,
  padding: 0,
  background,
  darkMode: false,
})
