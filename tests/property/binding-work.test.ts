// What the binding promises to people who work on the same things at the same moment.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createPeers, type Peer, shownTo, testNote } from '../help/peers.ts'
import { createRandom } from '../help/random.ts'
import { count, eachWorld, ID, type } from '../help/worlds.ts'

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
