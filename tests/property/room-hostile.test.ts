// What someone who means harm can send to a room to break it: bombs, floods, and frames changed at random.
import { admit } from '@kringbord/server/src/rooms/gate.ts'
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import { createBoardRules } from '@kringbord/server/src/rooms/rules.ts'
import { boardRoots } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import type { PlainRecord } from '@kringbord/shared/records'
import { writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bombs } from '../help/bombs.ts'
import { createHostileRoom } from '../help/hostile-room.ts'
import { createRandom } from '../help/random.ts'
import { boardOf, settled, updateOf } from '../help/scene.ts'
import { storedBoard, testNote } from '../help/wall.ts'

const hostile = createHostileRoom()

test('S3 R1: bombs are refused, as update and as step 2', async () => {
  const scene = await hostile.open()
  const names = Object.keys(bombs((await scene.enter()).doc, 1, 20))
  for (const name of names) {
    for (const kind of ['update', 'step2'] as const) {
      const { doc } = await scene.enter()
      const bomb = bombs(doc, doc.clientID, scene.victim.doc.clientID)[name]
      if (bomb === undefined) throw new Error(name)
      await hostile.expectRefused(syncMessage(kind, bomb)).catch((error) => {
        throw new Error(`${name} as ${kind}`, { cause: error })
      })
    }
  }
})

test('S3: no bomb keeps the server busy', async () => {
  const scene = await hostile.open()
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

test('S3: too much, too fast ends the one who sends it', async () => {
  const scene = await hostile.open()
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
  const scene = await hostile.open()
  const check = createRecordCheck()
  const random = createRandom(Number(process.env.SEED ?? 7))
  for (let i = 0; i < Number(process.env.FUZZ ?? 600); i++) {
    const { doc } = await scene.enter()
    const frame = hostile.changed((records) => {
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
