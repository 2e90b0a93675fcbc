// Records that would break an editor, in a document with others.
import { boardRoots } from '@kringbord/shared/board'
import type { PlainRecord } from '@kringbord/shared/records'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createPeers, testNote } from '../help/peers.ts'
import { createRandom } from '../help/random.ts'
import { ID } from '../help/worlds.ts'
import { goodNote, poisons } from '../unit/poison.ts'

describe('binding, poison', () => {
  for (const [name, poison] of Object.entries(poisons))
    it(`B5: one invalid record never hides others: ${name}`, () => {
      const good = { ...goodNote('goed'), id: 'shape:goed', index: 'a2' }
      const peers = createPeers(2, createRandom(5), [testNote('een', 'Een')])
      const [a, b] = peers.all
      if (!a || !b) throw new Error('two people')
      const { records } = boardRoots(b.doc)
      b.doc.transact(() => {
        records.set(poison.id, rawMap(poison))
        records.set(good.id, rawMap(good))
      })
      peers.settle()
      expect(a.get(good.id)).toMatchObject({ id: good.id })
      expect(a.get(poison.id)).toBeUndefined()
      expect(a.binding.setAside.get()).toBe(1)
      // And it is tried again when it changes.
      b.doc.transact(() => records.set(poison.id, rawMap({ ...goodNote(), id: poison.id, index: 'a3' })))
      peers.settle()
      if (poison.id.startsWith('shape:')) expect(a.get(poison.id)).toMatchObject({ type: 'note' })
      peers.close()
    })

  it('B5: a record that nobody would accept is not written, and the rest is', () => {
    const peers = createPeers(2, createRandom(6), [testNote('een', 'Een')])
    const [a, b] = peers.all
    if (!a || !b) throw new Error('two people')
    a.put(testNote('lang', 'x'.repeat(30_000), 'a3'))
    a.change(ID, { x: 77 })
    peers.settle()
    expect(b.get(ID)).toMatchObject({ x: 77 })
    expect(b.get('shape:lang')).toBeUndefined()
    expect(a.binding.notAccepted.get()).toBe(1)
    a.setText('shape:lang', 'kort')
    peers.settle()
    expect(b.textOf('shape:lang')).toBe('kort')
    expect(a.binding.notAccepted.get()).toBe(0)
    peers.close()
  })
})

/** A record as a careless or hostile client writes it: plain values, no shared types. */
function rawMap(record: PlainRecord): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(record)) {
    if (key === 'props' || key === 'meta')
      for (const [name, inner] of Object.entries(value as object)) map.set(`${key}.${name}`, inner)
    else if (key !== 'id' && key !== 'x' && key !== 'y') map.set(key, value)
  }
  if ('x' in record) map.set('pos', [record.x, record.y])
  return map
}
