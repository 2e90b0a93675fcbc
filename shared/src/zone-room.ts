// The room for notes in a zone: under its heading, beside what stands there already, and whether it can be made larger. Pure.
import { contains, overlap } from './free-place.ts'
import { headingOf } from './heading.ts'
import type { Box } from './layout.ts'
import type { AreaShape } from './schema.ts'
import { areaKinds } from './schema.ts'
import type { PlacedShape } from './shape-place.ts'

/** The area one sees a zone as; what lies on its own ground does not stand in its way. */
export function isSolid(shape: PlacedShape, zone: PlacedShape): boolean {
  if (shape.id === zone.id || contains(shape.box, zone.box)) return false
  return shape.type !== 'frame' && (shape.type !== 'area' || shape.props.zone !== '')
}

/** The empty places for tegels that the form has drawn in a zone. */
export function openPlaces(zone: PlacedShape, shapes: readonly PlacedShape[], taken: readonly Box[]): Box[] {
  const drawn = shapes.filter(({ type, props, box }) => {
    const square = Math.abs(box.w - box.h) <= 1
    return type === 'area' && props.zone === '' && square && contains(zone.box, box)
  })
  return drawn.map(({ box }) => box).filter((box) => !taken.some((other) => overlap(box, other)))
}

/** Whether nothing but what holds it, or lies in it already, is where the larger zone comes. */
export function isFree(larger: PlacedShape, zone: PlacedShape, shapes: readonly PlacedShape[]): boolean {
  return shapes.every(
    ({ id, box }) =>
      id === zone.id ||
      contains(box, larger.box) ||
      !overlap(box, larger.box) ||
      (overlap(box, zone.box) && !contains(box, zone.box)),
  )
}

/** The first area that is the zone `name`. */
export function zoneNamed(shapes: readonly PlacedShape[], name: string): PlacedShape | undefined {
  const zones = shapes.filter(({ type, props }) => type === 'area' && props.zone === name)
  return name === '' ? undefined : zones[0]
}

/** The part of a zone under its heading. */
export function roomOf(zone: PlacedShape): Box {
  const { height, pad } = zoneHeading(zone)
  const { x, y, w, h } = zone.box
  return { x: x + pad, y: y + height, w: w - 2 * pad, h: h - height - pad }
}

/** How a zone prints its title and prompt. */
export function zoneHeading({ box, props }: PlacedShape) {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const kind: AreaShape['props']['kind'] = areaKinds.find((one) => one === props.kind) ?? 'zone'
  return headingOf({
    w: box.w,
    h: box.h,
    kind,
    title: text(props.title),
    prompt: text(props.prompt),
    sign: text(props.sign),
  })
}
