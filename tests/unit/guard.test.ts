// What the screen lets a participant change of the form: its fillable texts, and nothing else.

import { tegel, textbox } from '@kringbord/shared/layout'
import type { PlainRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import type { TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import { allowedShape } from '../../client/src/board/editor/guard.ts'

const box = parseShape(textbox('plan', { x: 10, y: 20, w: 600, h: 300 }, { title: 'Ons plan' }))
const own = parseShape(tegel('van-mij', { x: 0, y: 0 }, 'Samen'))
const written = { ...box, props: { ...box.props, richText: toRichText('Wij beginnen') } } as TLShape

test('typing in a box of the form is let through', () => {
  expect(allowedShape('participant', box, written)).toBe(written)
})

test('moving, sizing, turning and unlocking a part of the form leaves it as it was', () => {
  for (const change of [{ x: 11 }, { rotation: 1 }, { isLocked: true }, { parentId: 'shape:x' }, { opacity: 0.5 }]) {
    expect(allowedShape('participant', box, { ...box, ...change } as TLShape)).toBe(box)
  }
  expect(allowedShape('participant', box, { ...box, props: { ...box.props, w: 700 } } as TLShape)).toBe(box)
})

test('of a change that does both, only the text is kept', () => {
  const both = { ...written, x: 400 } as TLShape
  expect(allowedShape('participant', box, both)).toEqual(written)
})

test('what is not of the form is free, and so is everything for a facilitator', () => {
  const moved = { ...own, x: 400 } as TLShape
  expect(allowedShape('participant', own, moved)).toBe(moved)
  const arranged = { ...box, x: 400 } as TLShape
  expect(allowedShape('facilitator', box, arranged)).toBe(arranged)
})

test('a viewer changes nothing, not even text', () => {
  expect(allowedShape('viewer', box, written)).toBe(box)
  expect(allowedShape('viewer', own, { ...own, x: 1 } as TLShape)).toBe(own)
})

function parseShape(record: PlainRecord): TLShape {
  return record as unknown as TLShape
}

test('in a step, what it does not allow leaves the shape as it was', () => {
  const look = { note: false, moveOwn: false, moveAll: false, vote: false, draw: false, tegel: false }
  const moved = { ...own, x: 400 } as TLShape
  const typed = { ...moved, props: { ...own.props, richText: toRichText('Beter') } } as TLShape
  const looks = { rights: [look], own: true }
  expect(allowedShape('participant', own, moved, looks)).toBe(own)
  expect(allowedShape('participant', box, written, looks)).toBe(box)
  // Making tegels is not moving them: of a change that does both, the text stays.
  const makes = { rights: [{ ...look, tegel: true }], own: true }
  expect(allowedShape('participant', own, typed, makes)).toEqual({ ...typed, x: own.x })
  const moves = { rights: [{ ...look, moveOwn: true }], own: true }
  expect(allowedShape('participant', own, moved, moves)).toBe(moved)
  expect(allowedShape('participant', own, moved, { ...moves, own: false })).toBe(own)
  expect(allowedShape('facilitator', own, moved, looks)).toBe(moved)
})
