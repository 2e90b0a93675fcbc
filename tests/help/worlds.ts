// Many small worlds: people at one note, each world with a seed of its own.
import { createPeers, type Peer, type Peers, testNote } from './peers.ts'
import { createRandom, type Random } from './random.ts'

const RUNS = Number(process.env.BINDING_RUNS ?? 100)
/** The note. */
export const ID = 'shape:een'

/** `count` people at one note, in a fresh random world per seed. */
export function eachWorld(count: number, text: string, story: (peers: Peer[], random: Random, world: World) => void) {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = createRandom(seed)
    const peers = createPeers(count, random, [testNote('een', text)])
    story(peers.all, random, { seed, ...peers })
    peers.close()
  }
}
export type World = Peers & { seed: number }

/** `peer` types `letter` somewhere. */
export function type(peer: Peer, letter: string, random: Random) {
  const text = [...peer.textOf(ID)]
  text.splice(random.int(0, text.length), 0, letter)
  peer.setText(ID, text.join(''))
}

/** How often `letter` is in `text`. */
export const count = (text: string, letter: string) => [...text].filter((one) => one === letter).length
