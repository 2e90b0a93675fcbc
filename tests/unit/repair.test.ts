// What is shown of records that do not fit together.
import { PAGE_ID } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import type { PlainRecord } from '@kringbord/shared/records'
import { repairView, tieIndex } from '@kringbord/shared/repair'
import { describe, expect, it } from 'vitest'
import { goodNote } from './poison.ts'

const shape = (name: string, parent = PAGE_ID, index = 'a1'): PlainRecord => ({
  ...goodNote(name),
  id: `shape:${name}`,
  index,
  parentId: parent,
})
const binding = (name: string, fromId: string, toId: string): PlainRecord => ({
  id: `binding:${name}`,
  typeName: 'binding',
  type: 'arrow',
  fromId,
  toId,
  meta: {},
  props: {},
})
const parents = (records: readonly PlainRecord[]) =>
  Object.fromEntries(repairView(records).map((record) => [record.id.slice(6), record.parentId]))

const check = createRecordCheck()

describe('repair', () => {
  it('B6: a child of what is gone stands on the page', () => {
    expect(parents([shape('a', 'shape:weg'), shape('b', 'shape:a')])).toEqual({ a: PAGE_ID, b: 'shape:a' })
  })

  it('B6: two frames inside each other: the smallest id goes to the page, whoever looks', () => {
    const cycle = [shape('b', 'shape:c'), shape('c', 'shape:a'), shape('a', 'shape:b'), shape('d', 'shape:c')]
    const repaired = { a: PAGE_ID, b: 'shape:c', c: 'shape:a', d: 'shape:c' }
    expect(parents(cycle)).toEqual(repaired)
    expect(parents([...cycle].reverse())).toEqual(repaired)
  })

  it('B6: a nest without end stands on the page', () => {
    const nest = Array.from({ length: 200 }, (_, i) => shape(`n${i}`, i === 0 ? PAGE_ID : `shape:n${i - 1}`))
    expect(Object.values(parents(nest)).filter((parent) => parent === PAGE_ID).length).toBeGreaterThan(1)
  })

  it('B6: a binding to what is gone is not shown', () => {
    const records = [shape('a'), binding('1', 'shape:a', 'shape:weg'), binding('2', 'shape:a', 'shape:a')]
    expect(repairView(records).map((record) => record.id)).toEqual(['binding:2', 'shape:a'])
  })

  it('B6: siblings with one index are stacked by id, below the next', () => {
    const shown = repairView([shape('c'), shape('a'), shape('b'), shape('z', PAGE_ID, 'a2')])
    const order = [...shown].sort((a, b) => (String(a.index) < String(b.index) ? -1 : 1)).map((record) => record.id)
    expect(order).toEqual(['shape:a', 'shape:b', 'shape:c', 'shape:z'])
    for (let rank = 0; rank < 100; rank++) expect(check({ ...goodNote(), index: tieIndex('a1', rank) })).toBeNull()
  })
})
