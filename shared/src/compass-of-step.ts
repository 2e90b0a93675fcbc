// Which compass a step asks a needle for: the one that lies in its zones, or else the first on the board. Pure.
import { type CompassKind, compassKinds } from './compass-shown.ts'
import type { PlainRecord } from './records.ts'
import { centre, holds, placeShapes } from './shape-place.ts'

export type Compass = {
  /** Id of its shape. */
  shape: string
  kind: CompassKind
  /** The directions, clockwise from north. */
  names: string[]
}

/** The compass for a step with these `zones`, or null when the board has none. */
export function compassOfStep(records: Iterable<PlainRecord>, zones: readonly string[]): Compass | null {
  const shapes = placeShapes(records)
  const all = shapes.filter(({ type }) => type === 'kompas')
  const boxes = shapes.filter(({ props }) => typeof props.zone === 'string' && zones.includes(props.zone))
  const found = all.find((one) => boxes.some(({ box }) => holds(box, centre(one.box)))) ?? all[0]
  if (!found) return null
  const { kind, labels } = found.props
  return {
    shape: found.id,
    kind: compassKinds.find((one) => one === kind) ?? 'rose',
    names: Array.isArray(labels) ? labels.map(String) : [],
  }
}
