// What may be a record on a board, and what may not.
import { createRecordCheck } from '@kringbord/shared/check'
import { tegel } from '@kringbord/shared/layout'
import { fromFields } from '@kringbord/shared/records'
import { describe, expect, it } from 'vitest'
import { goodAsset, goodLine, goodNote, poisons } from './poison.ts'

const check = createRecordCheck()

describe('record check', () => {
  it('D4: lets valid records through', () => {
    const tile = { ...tegel('t', { x: 0, y: 0 }, 'Wie samen speelt, 👩‍👩‍👧‍👦 speelt verder.'), index: 'a2' }
    for (const record of [goodNote(), goodLine(), goodAsset(), tile]) expect(check(record)).toBeNull()
  })

  for (const [name, record] of Object.entries(poisons))
    it(`D4: refuses ${name}`, () => {
      expect(check(record)).not.toBeNull()
    })

  it('D4: field names cannot reach beyond their record', () => {
    for (const field of ['__proto__.polluted', 'props.__proto__', 'constructor.prototype', 'id', 'x', 'style.color'])
      expect(() => fromFields('shape:a', [[field, { polluted: true }]])).toThrow()
    expect({}).not.toHaveProperty('polluted')
  })
})
