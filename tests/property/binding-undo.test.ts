// Undo of one's own work, in the middle of everyone else's.
import { describe, expect, it } from 'vitest'
import { createPeers, testNote } from '../help/peers.ts'
import { createRandom } from '../help/random.ts'
import { count, eachWorld, ID, type } from '../help/worlds.ts'

/** Notes `parts` in `known` and gives them back. */
function set<T extends object>(known: T, parts: Partial<T>): Partial<T> {
  Object.assign(known, parts)
  return parts
}

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
