// A record as fields and back.
import { boardRoots } from '@kringbord/shared/board'
import { type PlainRecord, readRecord, writeRecord } from '@kringbord/shared/records'
import { readSegments, type Segment, writeSegments } from '@kringbord/shared/segments'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRandom } from '../help/random.ts'
import { goodAsset, goodLine, goodNote } from './poison.ts'

function written(record: PlainRecord) {
  const { records } = boardRoots(new Y.Doc())
  records.doc?.transact(() => writeRecord(records, record))
  const map = records.get(record.id)
  if (!map) throw new Error('not written')
  return { records, map, updates: countUpdates(records) }
}

function countUpdates(records: { doc: Y.Doc | null }) {
  const count = { updates: 0, bytes: 0 }
  records.doc?.on('update', (update: Uint8Array) => {
    count.updates++
    count.bytes += update.length
  })
  return count
}

describe('records', () => {
  it('D1: reading back what was written gives the same record', () => {
    for (const record of [
      goodNote(),
      goodLine(),
      goodAsset(),
      { ...goodNote(), meta: { by: 'Noor', n: [1, { a: 2 }] } },
    ]) {
      const { map } = written(record)
      expect(readRecord(record.id, map)).toEqual(record)
    }
  })

  it('D1: a field for each value, position as one', () => {
    const { map } = written(goodNote())
    expect([...map.keys()]).toContain('props.color')
    expect(map.get('pos')).toEqual([10, 20])
    expect(map.get('props.richText')).toBeInstanceOf(Y.XmlFragment)
  })

  it('D1: writing what is there already writes nothing', () => {
    const { records, updates } = written(goodNote())
    records.doc?.transact(() => writeRecord(records, goodNote()))
    expect(updates.updates).toBe(0)
  })

  it('D1: only what differs is written', () => {
    const { records, updates } = written(goodNote())
    records.doc?.transact(() => writeRecord(records, { ...goodNote(), x: 11 }))
    expect(updates.updates).toBe(1)
    expect(updates.bytes).toBeLessThan(60)
  })

  it('D1: a drag of ten seconds leaves almost nothing behind', () => {
    const { records } = written(goodNote())
    const before = Y.encodeStateAsUpdate(records.doc ?? new Y.Doc()).length
    for (let i = 0; i < 200; i++) records.doc?.transact(() => writeRecord(records, { ...goodNote(), x: i, y: i }))
    const after = Y.encodeStateAsUpdate(records.doc ?? new Y.Doc()).length
    expect(after - before).toBeLessThan(1_000)
  })
})

describe('segments', () => {
  const line = (random = createRandom(1), exact = false): Segment => ({
    type: random.chance(0.5) ? 'free' : 'straight',
    points: Array.from({ length: random.int(1, 30) }, () => ({
      x: exact ? random.next() * 99 : random.int(-99_999, 99_999) / 100,
      y: exact ? random.next() * 99 : random.int(-99_999, 99_999) / 100,
      z: random.chance(0.9) ? 0.5 : random.int(0, 100) / 100,
    })),
  })

  it('D1: points come back exactly as they were, however a line grew', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = createRandom(seed)
      const chunks = new Y.Doc().getArray<Uint8Array>('line')
      const now: Segment[] = []
      for (let step = random.int(1, 6); step > 0; step--) {
        const last = now.at(-1)
        const more = line(random, random.chance(0.2))
        if (last && random.chance(0.7)) last.points.push(...more.points)
        else now.push(more)
        chunks.doc?.transact(() => writeSegments(chunks, now))
        expect(readSegments(chunks), `seed ${seed}`).toEqual(now)
      }
    }
  })

  it('D1: a line that grows costs a few bytes per point', () => {
    const chunks = new Y.Doc().getArray<Uint8Array>('line')
    const counted = { bytes: 0 }
    chunks.doc?.on('update', (update: Uint8Array) => (counted.bytes += update.length))
    const segment: Segment = { type: 'free', points: [] }
    for (let i = 0; i < 500; i++) {
      segment.points.push({ x: Math.round(i * 137) / 100, y: Math.round(Math.sin(i) * 1000) / 100, z: 0.5 })
      if (i % 3 === 0) chunks.doc?.transact(() => writeSegments(chunks, [segment]))
    }
    expect(counted.bytes).toBeLessThan(11_000)
  })
})
