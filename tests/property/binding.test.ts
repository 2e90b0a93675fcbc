// People at one board do what they like, in any order, near and far: afterwards all see the same.
import { FORM_PREFIX, PAGE_ID } from '@kringbord/shared/board'
import type { PlainRecord } from '@kringbord/shared/records'
import { getIndexBetween, type IndexKey } from '@tldraw/editor'
import { describe, expect, it } from 'vitest'
import { createPeers, type Peer, type Peers, shownTo, testNote } from '../help/peers.ts'
import { createRandom, type Random } from '../help/random.ts'

const RUNS = Number(process.env.BINDING_RUNS ?? 150)
const STEPS = 60
const COLORS = ['yellow', 'blue', 'red', 'green'] as const
const LETTERS = [...'abcdefghij 👍é\n']

describe('binding', () => {
  it('B1: peers with the same updates show the same board', () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = createRandom(seed)
      const notes = [
        testNote('een', 'Een', 'a1'),
        testNote('twee', '', 'a2'),
        frame('kader', 'a3'),
        frame('hoek', 'a4'),
      ]
      const peers = createPeers(random.int(2, 4), random, notes)
      for (let step = 0; step < STEPS; step++) act(peers, random, `${seed}.${step}`)
      peers.settle()
      const [first, ...others] = peers.all.map(shownTo)
      for (const other of others) expect(other, `seed ${seed}`).toEqual(first)
      const late = peers.join()
      expect(shownTo(late), `seed ${seed}, someone who comes later`).toEqual(first)
      peers.close()
    }
  })
})

function frame(name: string, index: string): PlainRecord {
  const props = { w: 500, h: 300, name, color: 'black' }
  return { ...testNote(name, '', index), type: 'frame', props }
}

function act(peers: Peers, random: Random, name: string) {
  const peer = random.pick(peers.all)
  const ids = shapesOf(peer)
  const id = ids.length > 0 ? random.pick(ids) : ''
  const roll = random.next()
  if (roll < 0.3) for (let i = random.int(1, 5); i > 0; i--) peers.deliverOne()
  else if (roll < 0.36) peer.binding.flush()
  else if (roll < 0.4) peers.connect(peer, random.chance(0.6))
  else if (roll < 0.46) peer.put(testNote(name, random.pick(LETTERS), random.chance(0.5) ? 'a5' : indexOnTop(peer)))
  else if (roll < 0.5) peer.mark(name)
  else if (roll < 0.56) peer.history.undo()
  else if (roll < 0.59) peer.history.redo()
  else if (!id) return
  else if (roll < 0.7) peer.change(id, { x: random.int(0, 900), y: random.int(0, 900) })
  else if (roll < 0.76) peer.change(id, { rotation: random.next() })
  else if (roll < 0.8) peer.remove(id)
  else if (roll < 0.86) reparent(peer, id, random)
  else if (peer.get(id)?.type === 'note') {
    if (roll < 0.9) peer.change(id, {}, { color: random.pick(COLORS) })
    else type(peer, id, random)
  }
}

function type(peer: Peer, id: string, random: Random) {
  const text = [...peer.textOf(id)]
  const at = random.int(0, text.length)
  text.splice(at, random.chance(0.3) ? 1 : 0, random.pick(LETTERS))
  peer.setText(id, text.join(''))
}

function reparent(peer: Peer, id: string, random: Random) {
  const parents = [PAGE_ID, ...shapesOf(peer).filter((other) => peer.get(other)?.type === 'frame')]
  const parentId = random.pick(parents)
  // No tool puts a shape into itself; two people do it together.
  for (let up = peer.get(parentId); up; up = peer.get(String(up.parentId))) if (up.id === id) return
  peer.change(id, { parentId })
}

const shapesOf = (peer: Peer) =>
  Object.values(peer.store.serialize('document'))
    .filter((record) => record.typeName === 'shape' && !record.id.startsWith(FORM_PREFIX))
    .map((record) => String(record.id))
    .sort()

function indexOnTop(peer: Peer): string {
  const indices = shapesOf(peer).map((id) => String(peer.get(id)?.index))
  return getIndexBetween(indices.sort().at(-1) as IndexKey, undefined)
}
