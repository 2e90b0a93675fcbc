// What someone who means harm can send to a room. Whatever it is: nobody else sees a change, the stored bytes stay what
// they were, the sender's connection ends, and the board works on.

import { admit } from '@kringbord/server/src/rooms/gate.ts'
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import { createBoardRules } from '@kringbord/server/src/rooms/rules.ts'
import { boardRoots, DOCUMENT_ID, PAGE_ID } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import type { PlainRecord } from '@kringbord/shared/records'
import { writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import { CLOSE } from '@kringbord/shared/wire'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { bombs } from '../help/bombs.ts'
import { createRandom } from '../help/random.ts'
import type { RoomClient } from '../help/room-client.ts'
import { boardOf, createScene, type Scene, settled, updateOf } from '../help/scene.ts'
import { FORM_NOTE, storedBoard, testNote } from '../help/wall.ts'

let scene: Scene

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'performance',
    ],
  })
})
afterEach(async () => {
  await scene.close()
  vi.useRealTimers()
})

/** Sends a message as the attacker and expects that it ends the attacker and nothing else. */
async function expectRefused(message: Uint8Array, code: number = CLOSE.refused): Promise<void> {
  const before = await scene.stored()
  const shown = scene.shown.length
  scene.attacker.sendRaw(message)
  await settled()
  expect(scene.attacker.closes, 'the sender is closed').toEqual([code])
  expect(scene.shown.length, 'nobody else is shown anything').toBe(shown)
  expect(await scene.stored(), 'the stored bytes are the same').toEqual(before)
  await scene.expectAtWork()
}

type Change = (records: Y.Map<Y.Map<unknown>>, doc: Y.Doc) => void

/** A change as it would come from the attacker's own, well-behaved Yjs. */
function changed(change: Change): Uint8Array {
  const { doc } = scene.attacker
  return syncMessage(
    'update',
    updateOf(doc, doc.clientID, (copy) => change(boardRoots(copy).records, copy)),
  )
}

test('S3 R1: bombs are refused, as update and as step 2', async () => {
  scene = await createScene()
  const names = Object.keys(bombs((await scene.enter()).doc, 1, 20))
  for (const name of names) {
    for (const kind of ['update', 'step2'] as const) {
      const { doc } = await scene.enter()
      const bomb = bombs(doc, doc.clientID, scene.victim.doc.clientID)[name]
      if (bomb === undefined) throw new Error(name)
      await expectRefused(syncMessage(kind, bomb)).catch((error) => {
        throw new Error(`${name} as ${kind}`, { cause: error })
      })
    }
  }
})

test('S3: no bomb keeps the server busy', async () => {
  scene = await createScene()
  const { doc } = await scene.enter()
  const sender = {
    role: 'participant',
    rights: [null],
    isOwn: () => true,
    mayWriteAs: () => true,
    room: { records: 100, bytes: 1e6 },
  } as const
  const rules = createBoardRules()
  for (const [name, bomb] of Object.entries(bombs(doc, doc.clientID, scene.victim.doc.clientID))) {
    const times = Array.from({ length: 3 }, () => {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      boardRoots(copy)
      const start = process.hrtime.bigint()
      admit(copy, bomb, sender, rules, defaultLimits)
      return Number(process.hrtime.bigint() - start) / 1e6
    })
    expect(Math.min(...times), name).toBeLessThan(250)
  }
})

const part = (id: string) => ({ ...testNote('x', 'Zelf gemaakt'), id })

const forbidden: Record<string, Change> = {
  'moves a part of the form': (records) => void records.get(FORM_NOTE)?.set('pos', [0, 0]),
  'removes a part of the form': (records) => records.delete(FORM_NOTE),
  'adds a part to the form': (records) => void writeRecord(records, part('shape:vorm.extra')),
  'writes in a locked part of the form': (records) => {
    const map = records.get(FORM_NOTE)
    if (map) writeField(map, 'props.richText', toRichText('Anders'))
  },
  'replaces a part of the form': (records) => {
    records.delete(FORM_NOTE)
    writeRecord(records, part(FORM_NOTE))
  },
  'renames the page': (records) => void records.get(PAGE_ID)?.set('name', 'Mijn bord'),
  'removes the page': (records) => records.delete(PAGE_ID),
  'removes the document record': (records) => records.delete(DOCUMENT_ID),
  'makes the page a shape': (records) => void records.get(PAGE_ID)?.set('typeName', 'shape'),
  'removes everything': (records) => {
    for (const id of [...records.keys()]) records.delete(id)
  },
  'writes the title': (_records, doc) => void boardRoots(doc).meta.set('title', 'Van mij'),
}
const invalid: Record<string, Change> = {
  'an endless number': (records) => void records.get('shape:mine')?.set('pos', [Number.POSITIVE_INFINITY, 0]),
  'no number': (records) => void records.get('shape:mine')?.set('pos', [Number.NaN, 0]),
  'half a position': (records) => void records.get('shape:mine')?.set('pos', [1]),
  'a position far away': (records) => void records.get('shape:mine')?.set('pos', [1e12, 0]),
  'an unknown colour': (records) => void records.get('shape:mine')?.set('props.color', 'hotpink'),
  'a missing field': (records) => records.get('shape:mine')?.delete('props.size'),
  'a shared type in a plain field': (records) => void records.get('shape:mine')?.set('meta.stash', new Y.Map()),
  'text that is no text': (records) => void records.get('shape:mine')?.set('props.richText', 'Hallo'),
  'an unknown node in a text': (records) => {
    const text = records.get('shape:mine')?.get('props.richText')
    if (text instanceof Y.XmlFragment) text.push([new Y.XmlElement('script')])
  },
  'a link that runs': (records) => void records.get('shape:mine')?.set('props.url', 'javascript:alert(1)'),
  'bytes in a plain field': (records) => void records.get('shape:mine')?.set('meta.stash', new Uint8Array(9)),
  'another id than its kind': (records) => void writeRecord(records, { ...part('page:x') }),
  'an empty record': (records) => void records.set('shape:leeg', new Y.Map()),
  'a document in a record': (records) => void records.get('shape:mine')?.set('meta.stash', new Y.Doc()),
  'far too much text': (records) => {
    const map = records.get('shape:mine')
    if (map) writeField(map, 'props.richText', toRichText('x'.repeat(30_000)))
  },
}

describe('R2: a participant cannot do what only the form or the server does', () => {
  test.each(Object.entries(forbidden))('R2: %s', async (_name, change) => {
    scene = await createScene()
    await scene.enter()
    await expectRefused(changed(change))
  })
})
describe('R3: a record that no editor can show is refused', () => {
  test.each(Object.entries(invalid))('R3: %s', async (_name, change) => {
    scene = await createScene()
    await scene.enter()
    await expectRefused(changed(change))
  })
})

test('R2: a facilitator changes parts of the form, and nobody the page', async () => {
  scene = await createScene('facilitator')
  const facilitator = await scene.enter()
  facilitator.edit('moved', () => boardRoots(facilitator.doc).records.get(FORM_NOTE)?.set('pos', [7, 7]))
  await settled()
  expect(facilitator.acked.has('moved')).toBe(true)
  await scene.expectAtWork()
  await expectRefused(changed((records) => records.delete(PAGE_ID)))
})

test('S3: a viewer looks, stays, and changes nothing', async () => {
  scene = await createScene('viewer')
  const viewer = await scene.enter()
  await settled(60_000)
  expect(viewer.closes).toEqual([])
  expect(boardOf(viewer.doc)).toEqual(boardOf(scene.victim.doc))
  // What a stock client answers to step 1: nothing new, and all deletions that it knows of.
  viewer.sendRaw(syncMessage('step2', Y.encodeStateAsUpdate(viewer.doc, Y.encodeStateVector(viewer.doc))))
  await settled()
  expect(viewer.closes).toEqual([])
  for (const kind of ['update', 'step2'] as const) {
    const { doc } = await scene.enter()
    const update = updateOf(doc, doc.clientID, (copy) => boardRoots(copy).records.delete('shape:mine'))
    await expectRefused(syncMessage(kind, update), CLOSE.forbidden)
  }
})

test('P2 R4: nobody writes as another, in the document or in presence', async () => {
  scene = await createScene()
  const { doc } = await scene.enter()
  const victimId = scene.victim.doc.clientID
  const forged = updateOf(doc, victimId, (copy) => boardRoots(copy).records.get('shape:mine')?.set('pos', [1, 1]))
  await expectRefused(syncMessage('update', forged))

  await scene.enter()
  for (const [client, clock, json] of [
    [victimId, 2 ** 52, '{"user":{"name":"iemand anders"}}'],
    [victimId, 2 ** 52, 'null'],
    [1_002, 3, '{"user":{"participant":"victim","name":"victim"}}'],
    [1_002, 4, '{"user":'],
    [1_002, 5, '[1]'],
    [1_002, 6, `{"a":"${'x'.repeat(20_000)}"}`],
  ] as const) {
    scene.attacker.sendRaw(awareness(client, clock, json))
  }
  await settled()
  expect(scene.watcher.awareness.getStates().get(victimId)).toEqual({ user: userOf(scene.victim), cursor: 1 })
  const own = scene.attacker.doc.clientID
  expect(scene.watcher.awareness.getStates().get(own)).toBeUndefined()
  // What is not the participant's own is replaced by what is.
  scene.attacker.awareness.setLocalState({ user: { name: 'victim', color: 'blue', role: 'facilitator' } })
  await settled()
  expect(scene.watcher.awareness.getStates().get(own)).toEqual({ user: userOf(scene.attacker) })
  expect(scene.attacker.closes).toEqual([])
  await scene.expectAtWork()
})

/** Who a client is, as the server tells it. */
function userOf({ participant: { id, ...rest } }: RoomClient) {
  return { participant: id, ...rest }
}

test('P1: who leaves disappears', async () => {
  scene = await createScene()
  const { awareness } = scene.watcher
  const { doc } = await scene.enter()
  scene.attacker.awareness.setLocalStateField('cursor', 1)
  await settled()
  expect(awareness.getStates().has(doc.clientID)).toBe(true)
  scene.attacker.disconnect()
  await settled()
  expect(awareness.getStates().has(doc.clientID)).toBe(false)
})

test('S3: too much, too fast ends the one who sends it', async () => {
  scene = await createScene()
  const { doc } = await scene.enter()
  const nothing = syncMessage(
    'update',
    updateOf(doc, doc.clientID, (copy) => void copy.getMap('records').get('x')),
  )
  for (let i = 0; i < 2_100; i++) scene.attacker.sendRaw(nothing)
  await settled(1_000)
  expect(scene.attacker.closes).toEqual([CLOSE.flood])
  await scene.expectAtWork()
})

test('S3 S5: frames changed at random harm nobody', async () => {
  scene = await createScene()
  const check = createRecordCheck()
  const random = createRandom(Number(process.env.SEED ?? 7))
  for (let i = 0; i < Number(process.env.FUZZ ?? 600); i++) {
    const { doc } = await scene.enter()
    const frame = changed((records) => {
      writeRecord(records, { ...testNote('x', `Tekst ${i}`), id: `shape:f${i}` })
      records.get('shape:mine')?.set('pos', [i, i])
      if (i % 3 === 0) records.delete(`shape:f${i - 3}`)
    })
    scene.attacker.sendRaw(mutated(frame, random))
    await settled(60)
    for (const record of Object.values(boardOf(scene.watcher.doc)) as PlainRecord[]) {
      expect(check(record), `${i}`).toBeNull()
    }
    expect(doc.store.pendingStructs).toBeNull()
    if (i % 50 === 0) await scene.expectAtWork()
  }
  await scene.expectAtWork()
  expect(boardOf(await storedBoard(scene.store))).toEqual(boardOf(scene.watcher.doc))
})

function mutated(frame: Uint8Array, random: ReturnType<typeof createRandom>): Uint8Array {
  const bytes = [...frame]
  for (let n = random.int(1, 4); n > 0; n--) {
    const at = random.int(2, bytes.length - 1)
    const dice = random.next()
    if (dice < 0.5) bytes[at] = random.int(0, 255)
    else if (dice < 0.65) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7))
    else if (dice < 0.8) bytes.splice(at, random.int(1, 5))
    else if (dice < 0.95) bytes.splice(at, 0, ...Array.from({ length: random.int(1, 5) }, () => random.int(0, 255)))
    else bytes.length = at
  }
  return Uint8Array.from(bytes)
}

function awareness(client: number, clock: number, json: string): Uint8Array {
  const states = encoding.createEncoder()
  for (const n of [1, client, clock]) encoding.writeVarUint(states, n)
  encoding.writeVarString(states, json)
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, 1)
  encoding.writeVarUint8Array(out, encoding.toUint8Array(states))
  return encoding.toUint8Array(out)
}
