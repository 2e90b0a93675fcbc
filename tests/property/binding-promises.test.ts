// What the binding promises to people who work at the same moment, each promise under many random histories.
import { boardRoots } from '@kringbord/shared/board'
import type { PlainRecord } from '@kringbord/shared/records'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createPeers, type Peer, shownTo, testNote } from '../help/peers.ts'
import { createRandom, type Random } from '../help/random.ts'
import { goodNote, poisons } from '../unit/poison.ts'

const RUNS = Number(process.env.BINDING_RUNS ?? 100)
const ID = 'shape:een'

/** `count` people at one note, in a fresh random world per seed. */
function eachWorld(count: number, text: string, story: (peers: Peer[], random: Random, world: World) => void) {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = createRandom(seed)
    const peers = createPeers(count, random, [testNote('een', text)])
    story(peers.all, random, { seed, ...peers })
    peers.close()
  }
}
type World = ReturnType<typeof createPeers> & { seed: number }

/** `peer` types `letter` somewhere. */
function type(peer: Peer, letter: string, random: Random) {
  const text = [...peer.textOf(ID)]
  text.splice(random.int(0, text.length), 0, letter)
  peer.setText(ID, text.join(''))
}

/** Notes `parts` in `known` and gives them back. */
function set<T extends object>(known: T, parts: Partial<T>): Partial<T> {
  Object.assign(known, parts)
  return parts
}

const count = (text: string, letter: string) => [...text].filter((one) => one === letter).length

describe('binding, field by field', () => {
  it('B2: a waiting local edit survives a remote edit of another field', () => {
    eachWorld(2, 'Een', ([a, b], random, world) => {
      if (!a || !b) throw new Error('two people')
      const color = random.pick(['blue', 'red', 'green'])
      const edits = random.int(1, 4)
      for (let i = 0; i < edits; i++) b.change(ID, { x: 100 + i, rotation: i / 10 })
      a.change(ID, {}, { color })
      b.binding.flush()
      while (world.deliverOne());
      expect(a.get(ID)).toMatchObject({ x: 99 + edits, props: { color } })
      world.settle()
      for (const peer of [a, b]) expect(peer.get(ID)).toMatchObject({ x: 99 + edits, props: { color } })
    })
  })

  it('B2: the same holds when nobody announced that something remote comes', () => {
    const peers = createPeers(2, createRandom(1), [testNote('een', 'wijk')])
    const [a, b] = peers.all
    if (!a || !b) throw new Error('two people')
    a.change(ID, { x: 5 }, { color: 'blue' })
    a.setText(ID, 'de wijk')
    b.setText(ID, 'wijk voor iedereen')
    b.change(ID, { rotation: 1 }, { color: 'red' })
    b.binding.flush()
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'elsewhere')
    expect(a.textOf(ID)).toBe('de wijk voor iedereen')
    expect(a.get(ID)).toMatchObject({ x: 5, rotation: 1, props: { color: 'blue' } })
    peers.settle()
    expect(shownTo(b)).toEqual(shownTo(a))
    peers.close()
  })

  it('B2: two people dragging one shape never end with x of one and y of the other', () => {
    eachWorld(2, '', ([a, b], random, world) => {
      for (let i = 0; i < 20; i++) {
        const peer = random.chance(0.5) ? a : b
        const at = random.int(0, 1000)
        peer?.change(ID, { x: at, y: at })
        if (random.chance(0.3)) world.deliverOne()
      }
      world.settle()
      expect(a?.get(ID)?.x).toBe(a?.get(ID)?.y)
    })
  })

  it('B1: what others did is not written again', () => {
    const peers = createPeers(2, createRandom(2), [testNote('een', 'wijk')])
    const [a, b] = peers.all
    if (!a || !b) throw new Error('two people')
    b.setText(ID, 'de wijk')
    b.change(ID, { x: 3 })
    peers.settle()
    let written = 0
    a.doc.on('update', () => written++)
    a.change(ID, { x: 3 })
    a.binding.flush()
    expect(written).toBe(0)
    expect(a.textOf(ID)).toBe('de wijk')
    peers.close()
  })
})

describe('binding, text', () => {
  it('B3: people in one text all keep their characters', () => {
    eachWorld(3, 'wij', (all, random, world) => {
      const typed = [0, 0, 0]
      for (let step = 0; step < 60; step++) {
        const who = random.int(0, 2)
        const peer = all[who]
        if (!peer) continue
        type(peer, '1😀3'.match(/./gu)?.[who] ?? '', random)
        typed[who] = (typed[who] ?? 0) + 1
        if (random.chance(0.5)) peer.binding.flush()
        if (random.chance(0.4)) world.deliverOne()
      }
      world.settle()
      const text = all[0]?.textOf(ID) ?? ''
      expect(
        ['1', '😀', '3'].map((letter) => count(text, letter)),
        `seed ${world.seed}: ${text}`,
      ).toEqual(typed)
      expect(['w', 'i', 'j'].map((letter) => count(text, letter))).toEqual([1, 1, 1])
      expect(shownTo(all[1] as Peer)).toEqual(shownTo(all[0] as Peer))
    })
  })

  it('B3: people who begin in an empty note all keep their characters', () => {
    eachWorld(2, '', (all, random, world) => {
      for (const [i, peer] of all.entries())
        for (const letter of `${i}${i}`) {
          type(peer, letter, random)
          if (random.chance(0.5)) peer.binding.flush()
          if (random.chance(0.3)) world.deliverOne()
        }
      world.settle()
      expect([...(all[0]?.textOf(ID) ?? '')].sort().join(''), `seed ${world.seed}`).toBe('0011')
    })
  })
})

describe('binding, undo', () => {
  it("B4: undo and redo never undo another's work", () => {
    eachWorld(2, 'wij', ([a, b], random, world) => {
      if (!a || !b) throw new Error('two people')
      const theirs = { opacity: 1, rotation: 0, letters: 0 }
      for (let step = 0; step < 50; step++) {
        const roll = random.next()
        if (roll < 0.12) a.mark(`${step}`)
        else if (roll < 0.2) a.change(ID, { x: random.int(0, 100) }, { color: random.pick(['red', 'blue']) })
        else if (roll < 0.32) type(a, 'A', random)
        else if (roll < 0.44) a.history.undo()
        else if (roll < 0.5) a.history.redo()
        else if (roll < 0.58) b.change(ID, set(theirs, { opacity: random.int(1, 10) / 10 }))
        else if (roll < 0.66) b.change(ID, set(theirs, { rotation: random.int(1, 99) }))
        else if (roll < 0.78) {
          type(b, 'b', random)
          theirs.letters++
        } else if (roll < 0.9) world.deliverOne()
        else random.pick([a, b]).binding.flush()
      }
      world.settle()
      const { opacity, rotation } = theirs
      for (const peer of [a, b]) {
        expect(peer.get(ID), `seed ${world.seed}`).toMatchObject({ opacity, rotation })
        expect(count(peer.textOf(ID), 'b'), `seed ${world.seed}: ${peer.textOf(ID)}`).toBe(theirs.letters)
        expect(['w', 'i', 'j'].map((letter) => count(peer.textOf(ID), letter))).toEqual([1, 1, 1])
      }
    })
  })

  it('B4: undo takes back what one did, whatever others did meanwhile', () => {
    const peers = createPeers(2, createRandom(3), [testNote('een', 'wijk')])
    const [a, b] = peers.all
    if (!a || !b) throw new Error('two people')
    a.mark('typing')
    a.setText(ID, 'de wijk')
    a.change(ID, { x: 50 }, { color: 'red' })
    peers.settle()
    b.setText(ID, 'de wijk is mooi')
    b.change(ID, {}, { color: 'green' })
    peers.settle()
    a.history.undo()
    peers.settle()
    expect(a.textOf(ID)).toBe('wijk is mooi')
    expect(b.get(ID)).toMatchObject({ x: 10, props: { color: 'green' } })
    a.history.redo()
    peers.settle()
    expect(b.textOf(ID)).toBe('de wijk is mooi')
    expect(b.get(ID)).toMatchObject({ x: 50, props: { color: 'green' } })
    peers.close()
  })

  it('B4: a note that others worked on stays when its making is undone', () => {
    const peers = createPeers(2, createRandom(4))
    const [a, b] = peers.all
    if (!a || !b) throw new Error('two people')
    a.mark('new')
    a.put(testNote('nieuw', 'van mij'))
    a.mark('new too')
    a.put(testNote('ook', 'ook van mij', 'a2'))
    peers.settle()
    b.setText('shape:nieuw', 'van mij en van jou')
    peers.settle()
    a.history.undo()
    a.history.undo()
    peers.settle()
    expect(b.textOf('shape:nieuw')).toBe('van mij en van jou')
    expect(b.get('shape:ook')).toBeUndefined()
    peers.close()
  })
})

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
