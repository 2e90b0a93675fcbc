// Who is where on a board right now: the newest state of each client, as the bytes it came in. Never stored.
// P2: an entry counts only from the one connection that owns its client id; all else (a stock client echoes every
// state that it hears) is dropped without a word.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Claims } from './claims.ts'
import type { RoomLimits } from './limits.ts'
import type { Participant } from './peer.ts'

export type Presence = {
  /** Takes what `owner` says about itself. Returns whether there is something new to send. @throws when it is cut short */
  receive(owner: PresenceOwner, states: Uint8Array): boolean
  /** Everyone's newest state. */
  all(): Uint8Array[]
  /** What changed since the last call; `gone` are those among them who left, by client id. */
  takeChanged(): { entries: Uint8Array[]; gone: Leaves }
  has(client: number): boolean
  /** The owner is gone. Returns whether somebody must be told. */
  leave(owner: PresenceOwner): boolean
}

/** Entries that say that a client is gone, by client id. */
export type Leaves = readonly (readonly [number, Uint8Array])[]

/** A connection, as far as presence goes; `client` is set with its first state and stays. */
export type PresenceOwner = { participant: Participant; client: number | null }

/** One client's state in a message; `bytes` are all of it. */
type Entry = { client: number; clock: number; json: Uint8Array; bytes: Uint8Array }
type State = { clock: number; entry: Uint8Array; owner: PresenceOwner }

/** Entries of one message that are looked at: more people than a board holds. */
const MAX_ENTRIES = 1_000

/** Presence of one room. `claims` decides whose client ids are whose; `replaced` hears whose state is new or gone. */
export function createPresence(claims: () => Claims, limits: RoomLimits, replaced: (client: number) => void): Presence {
  const states = new Map<number, State>()
  const changed = new Map<number, Uint8Array>()

  const owns = (owner: PresenceOwner, client: number, clock: number): boolean => {
    if (owner.client !== null) return owner.client === client
    if (!claims().may(client, owner.participant.id)) return false
    // The same tab, back before its old connection was missed.
    return clock >= (states.get(client)?.clock ?? 0)
  }
  const put = (owner: PresenceOwner, { client, clock, json, bytes }: Entry): boolean => {
    const known = states.get(client)
    if (known && known.owner === owner && known.clock >= clock) return false
    const stamped = stamp(json, owner.participant)
    if (stamped === null) return false
    if (claims().isFree(client)) claims().take(client, owner.participant.id)
    owner.client = client
    // A copy: what it came in is used again.
    const entry = stamped === json ? new Uint8Array(bytes) : encodeEntry(client, clock, stamped)
    states.set(client, { clock, entry, owner })
    changed.set(client, entry)
    replaced(client)
    return true
  }
  const remove = (client: number, clock: number): boolean => {
    if (!states.delete(client)) return false
    changed.set(client, encodeEntry(client, clock, NULL))
    replaced(client)
    return true
  }

  return {
    receive(owner, bytes) {
      const input = decoding.createDecoder(bytes)
      const count = Math.min(decoding.readVarUint(input), MAX_ENTRIES)
      let news = false
      for (let i = 0; i < count; i++) {
        const from = input.pos
        const client = decoding.readVarUint(input)
        const clock = decoding.readVarUint(input)
        const json = decoding.readVarUint8Array(input)
        if (json.length > limits.maxPresence || !owns(owner, client, clock)) continue
        if (!isNull(json)) {
          news = put(owner, { client, clock, json, bytes: bytes.subarray(from, input.pos) }) || news
        } else if (owner.client === client && states.get(client)?.owner === owner) news = remove(client, clock) || news
      }
      return news
    },
    all: () => [...states.values()].map((state) => state.entry),
    takeChanged() {
      const entries = [...changed.values()]
      const gone = [...changed].filter(([client]) => !states.has(client))
      changed.clear()
      return { entries, gone }
    },
    has: (client) => states.has(client),
    leave(owner) {
      if (owner.client === null) return false
      const state = states.get(owner.client)
      return state?.owner === owner && remove(owner.client, state.clock)
    },
  }
}

// As strict as the clients are: what they could not decode is never sent to them.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const NULL = new TextEncoder().encode('null')
const isNull = (json: Uint8Array) => json.length === 4 && json[0] === 0x6e && json[3] === 0x6c

function encodeEntry(client: number, clock: number, json: Uint8Array): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, client)
  encoding.writeVarUint(out, clock)
  encoding.writeVarUint8Array(out, json)
  return encoding.toUint8Array(out)
}

/**
 * The state with what the server knows of the participant in its `user`, the same bytes when it was there already, or null
 * when it is no state or names another participant. It is read once, here: one that is not JSON would make every
 * stock client drop the whole message, and with it everybody else's presence.
 */
function stamp(json: Uint8Array, { id, ...known }: Participant): Uint8Array | null {
  const state = parseState(json)
  if (state === null) return null
  const { user } = state
  if (user === undefined) return json
  if (typeof user !== 'object' || user === null) return null
  const said: { participant?: unknown } & Partial<Record<keyof typeof known, unknown>> = user
  if (said.participant !== undefined && said.participant !== id) return null
  const { name, role, organisation, color } = known
  if (
    said.participant === id &&
    said.name === name &&
    said.role === role &&
    said.organisation === organisation &&
    said.color === color
  )
    return json
  const own = { ...user, participant: id, name, role, organisation, color }
  return new TextEncoder().encode(JSON.stringify({ ...state, user: own }))
}

function parseState(json: Uint8Array): Record<string, unknown> | null {
  try {
    const state: unknown = JSON.parse(decoder.decode(json))
    return typeof state === 'object' && state !== null && !Array.isArray(state) ? { ...state } : null
  } catch {
    // Not JSON: not a state.
    return null
  }
}
