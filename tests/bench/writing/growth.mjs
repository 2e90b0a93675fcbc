// How much a board grows while three people drag for a minute: ours as the server has stored it once they left, whole
// records in the default encoding.
import * as Y from 'yjs'
import { dragged, FRAME, makeNote } from './gestures.mjs'
import { installClock } from './virtual-clock.mjs'
import { createWall } from './wall.mjs'

const SECONDS = 60
const PEOPLE = [11, 12, 13]
const NOTES = 30
/** Until a room that everyone left is out of memory. */
const LEFT = 300_000

/**
 * `together`: all three drag one note. @returns { ours, plain, theirs }: bytes that the board grew, from a snapshot to all that is
 * stored; `plain` before they are compressed
 */
export async function growth({ together }) {
  const clock = installClock()
  try {
    const records = Array.from({ length: NOTES }, (_, i) => makeNote(`n${i}`, { x: i * 250, y: 0 }, 'Een briefje'))
    const wall = await createWall(records)
    const before = await wall.asSnapshot()
    const people = await Promise.all(PEOPLE.map((id) => wall.sit(id)))
    await clock.pass(1000)
    await drag(
      people.map(({ change }) => change),
      together,
      clock.pass,
    )
    await clock.pass(2000)
    const refused = people.flatMap((one) => one.refused)
    if (refused.length > 0) throw new Error(`refused: ${refused}`)
    for (const one of people) one.leave()
    await clock.pass(LEFT)
    const after = await wall.stored()
    await Promise.all([wall.close(), clock.pass(10_000)])
    return {
      ours: after.bytes - before.bytes,
      plain: after.plain - before.plain,
      theirs: await wholeRecords(records, together),
    }
  } finally {
    clock.restore()
  }
}

async function drag(changes, together, pass) {
  for (let frame = 1; frame <= SECONDS * 60; frame++) {
    for (const [i, change] of changes.entries()) change(`shape:n${together ? 0 : i}`, dragged(frame, i))
    await pass(FRAME)
  }
}

async function wholeRecords(records, together) {
  const docs = PEOPLE.map((clientId) => Object.assign(new Y.Doc(), { clientID: clientId }))
  const stored = new Y.Doc()
  for (const [i, doc] of docs.entries())
    doc.on('update', (update, origin) => {
      if (origin === 'remote') return
      Y.applyUpdate(stored, update, 'remote')
      for (const [j, other] of docs.entries()) if (i !== j) Y.applyUpdate(other, update, 'remote')
    })
  const map = (doc) => doc.getMap('tl')
  docs[0].transact(() => {
    for (const record of records) map(docs[0]).set(record.id, record)
  })
  const before = Y.encodeStateAsUpdate(stored).length
  const changes = docs.map((doc) => (id, place) => map(doc).set(id, { ...map(doc).get(id), ...place }))
  await drag(changes, together, () => undefined)
  return Y.encodeStateAsUpdate(stored).length - before
}
