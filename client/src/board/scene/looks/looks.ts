// The light looks there are, by type of shape.
import type { Editor, TLShape } from 'tldraw'
import { boxLook } from './box.ts'
import { lineLooks } from './lines.ts'
import { noteLook } from './note.ts'
import { textLook } from './text.ts'

export type Surroundings = {
  editor: Editor
  /** Whether details are too small to see. */
  far: boolean
}

export type LightLook<S extends TLShape = TLShape> = {
  /** Whether it also does from nearby. */
  near: boolean
  /** Whether this shape is plain enough: formatted text, links and unusual forms are the shape util's. */
  fits(shape: S): boolean
  /** Everything but the text. */
  body(element: HTMLElement, shape: S, surroundings: Surroundings): void
  text(element: HTMLElement, shape: S): void
}

const looks: Readonly<Record<string, LightLook<never> | undefined>> = {
  note: noteLook,
  text: textLook,
  geo: boxLook,
  ...lineLooks,
}
/** By the props, because those are what a look is made of. */
const known = new WeakMap<object, LightLook<TLShape> | null>()

/** The light look of `shape`; null when only its shape util can show it. */
export function lookOf(shape: TLShape): LightLook<TLShape> | null {
  const found = known.get(shape.props)
  if (found !== undefined) return found
  // reason: a look is only asked about shapes of its own type, by the name it is listed under.
  const look = looks[shape.type] as LightLook<TLShape> | undefined
  const fitting = look?.fits(shape) ? look : null
  known.set(shape.props, fitting)
  return fitting
}
