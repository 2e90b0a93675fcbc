// After the work: whether everything arrived everywhere, and whether real documents are the same.
import { createHash } from 'node:crypto'
import { nowUs } from '../instruments/clock.mjs'
import { KINDS } from './window.mjs'

const LOOK_EVERY = 20

/** Waits until every sampler knows everybody's last state, at most `patience` ms. */
export async function converge(samplers, { lastSent, patience }) {
  const lacks = (seat, kind) =>
    [...seat.known[kind]].filter((us, i) => {
      const sender = seat.boardFrom + i
      return sender !== seat.n && us < lastSent[kind][sender]
    }).length
  for (const start = nowUs(); ; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))) {
    const missing = samplers
      .filter((seat) => seat.known)
      .flatMap((seat) => KINDS.map((kind) => lacks(seat, kind)))
      .reduce((sum, count) => sum + count, 0)
    const ms = (nowUs() - start) / 1e3
    if (missing === 0 || ms > patience) return { ms, missing }
  }
}

/** What the editors' own shapes are in the end, as hashes. */
export function finalsOf(seats) {
  return seats.flatMap(({ editing, room }) =>
    (editing?.final() ?? []).map(([id, record]) => ({ id, room, hash: hashOf(record) })),
  )
}

/** A real document of what each probe received, held against the editors' `finals`. */
export function inspect(probes, { wire, finals }) {
  if (!wire.hasDocuments) return []
  return probes.map(({ room, updates }) => {
    const reader = wire.createReader()
    reader.apply(updates)
    const wrong = finals.filter((one) => one.room === room && hashOf(reader.plain(one.id)) !== one.hash).length
    return { room, wrong, gaps: reader.hasGaps(), shapes: reader.count(), hash: hashOf(reader.all()) }
  })
}

/** Waits until a probe holds `shapes` shapes: the moment when a board is really there. */
export async function waitForShapes(seat, { wire, shapes, bytes, patience }) {
  const reader = wire.hasDocuments ? wire.createReader() : null
  for (const start = nowUs(); ; await new Promise((resolve) => setTimeout(resolve, 2))) {
    const updates = seat.updates.splice(0)
    if (reader && updates.length > 0) reader.apply(updates)
    const have = reader ? reader.count() : seat.largest >= bytes ? shapes : 0
    if (have >= shapes || (nowUs() - start) / 1e3 > patience)
      return { ms: (nowUs() - seat.startUs) / 1e3, shapes: have, bytes: seat.socket.bytes }
  }
}

function hashOf(value) {
  return createHash('sha1').update(canonical(value)).digest('base64').slice(0, 12)
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing'
  const fields = Object.keys(value).sort()
  return `{${fields.map((key) => `${key}:${canonical(value[key])}`)}}`
}
