// A participant's presence as a stock awareness state: tldraw's own presence record, about 560 bytes of JSON a move.
import { createRandom, makeId } from './random.mjs'

const COLORS = ['#FF802B', '#EC5E41', '#F2555A', '#F04F88', '#E34BA9', '#BD54C6', '#9D5BD2', '#7B66DC']

/** What is the `n`-th participant's by chance. */
export const chanceOf = (n) => createRandom(1_000 + n)

/** The client id of the `n`-th participant: the first that chance gives. */
export const clientOf = (n, random = chanceOf(n)) => 1 + Math.floor(random() * 0xfffffffe)

/** Presence of the `n`-th participant; `user` is who the server says it is, where the server says so. */
export function createPresence(n, random, user) {
  const userId = `user:${makeId(random)}`
  const name = user?.name ?? `Participant ${n}`
  const color = COLORS[n % COLORS.length]
  const record = {
    id: `instance_presence:${makeId(random)}`,
    typeName: 'instance_presence',
    userId,
    userName: name,
    // An editor hides who did nothing for a minute.
    lastActivityTimestamp: Date.now(),
    followingUserId: null,
    cursor: { x: 0, y: 0, type: 'default', rotation: 0 },
    color,
    camera: { x: -120.5, y: 88.25, z: 1 },
    screenBounds: { x: 0, y: 0, w: 1440, h: 821 },
    selectedShapeIds: n % 3 ? [] : [`shape:${makeId(random)}`],
    currentPageId: 'page:page',
    brush: null,
    scribbles: [],
    chatMessage: '',
    meta: { bm: '' },
  }
  const state = JSON.stringify({ user: user ? { ...user, color } : { id: userId, name, color }, presence: record })
  const [before, after] = state.split('"cursor":{"x":0,"y":0')
  const [middle, end] = after.split('"bm":""')
  return {
    record,
    /** The state as JSON with this cursor and marker. */
    json: (x, y, marker) => `${before}"cursor":{"x":${x.toFixed(2)},"y":${y.toFixed(2)}${middle}"bm":"${marker}"${end}`,
  }
}
