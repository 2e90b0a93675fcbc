// What someone who means harm can send so that it looks harmless: changes that hide behind a deletion, updates that only
// break when they are stored, numbers that claim more than there is.
import { admit, type Sender } from '@kringbord/server/src/rooms/gate.ts'
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createBoardRules } from '@kringbord/server/src/rooms/rules.ts'
import { boardRoots, DOCUMENT_ID, PAGE_ID, type RecordMap } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { silent, updateOf } from '../help/scene.ts'
import { BOARD, createWall, firstUpdate, testNote } from '../help/wall.ts'

const OTHER = 3
const OWN = 7
const AREA = 'shape:vorm.vlak'
const rules = createBoardRules()
const writer: Sender = {
  role: 'participant',
  rights: [null],
  isOwn: (client) => client === OWN,
  mayWriteAs: () => true,
  room: { records: 100, bytes: 1e6 },
}
const IN_A_STEP = { note: true, moveOwn: true, moveAll: false, vote: false, draw: true, tegel: false }

/** A board with a field of the form, and a note, two shapes and an arrow between them of somebody else. */
function board(): Y.Doc {
  const doc = new Y.Doc()
  boardRoots(doc)
  Y.applyUpdate(doc, firstUpdate())
  const area = { ...testNote('x'), id: AREA, type: 'area' }
  const props = { w: 9, h: 9, kind: 'zone', tone: 'paper', zone: 'a', title: 'Vlak', prompt: '', sign: '' }
  const binding = { id: 'binding:b', typeName: 'binding', type: 'arrow', fromId: 'shape:pijl', toId: 'shape:note' }
  Y.applyUpdate(
    doc,
    updateOf(doc, OTHER, (copy) => {
      const { records } = boardRoots(copy)
      writeRecord(records, { ...area, props })
      for (const id of ['shape:note', 'shape:pijl']) writeRecord(records, { ...testNote('x', 'Van mij'), id })
      writeRecord(records, { ...binding, meta: {}, props: {} })
    }),
  )
  return doc
}

type Records = Y.Map<RecordMap>

/** What the gate says of a change, as a refusal's code or the kind of its verdict. */
function judged(change: (records: Records, doc: Y.Doc) => void, sender = writer): string {
  const doc = board()
  return given(
    doc,
    updateOf(doc, OWN, (copy) => change(boardRoots(copy).records, copy)),
    sender,
  )
}
function given(doc: Y.Doc, update: Uint8Array, sender = writer): string {
  const verdict = admit(doc, update, sender, rules, defaultLimits)
  return verdict.kind === 'refused' ? verdict.code : verdict.kind
}

test.each([PAGE_ID, DOCUMENT_ID])('R2: %s is not deleted by calling it a shape first', (id) => {
  const verdict = judged((records) => {
    records.get(id)?.set('typeName', 'shape')
    records.delete(id)
  })
  expect(verdict).toBe('server-record')
})

test('R2: a part of the form is not changed by putting one like its changed self in its place', () => {
  const verdict = judged((records) => {
    const area = records.get(AREA)
    area?.set('pos', [500, 500])
    area?.set('props.title', 'Van mij')
    const fields = [...(area?.entries() ?? [])]
    const copy = new Y.Map<unknown>()
    records.set(AREA, copy)
    for (const [field, value] of fields) copy.set(field, value)
  })
  expect(verdict).toBe('form-part')
})

test('R2: in a step, what others made is not deleted by making it an empty group or a loose binding first', () => {
  const inStep = { ...writer, rights: [IN_A_STEP] }
  for (const [field, value] of [
    ['type', 'group'],
    ['typeName', 'binding'],
  ] as const) {
    const verdict = judged((records) => {
      records.get('shape:note')?.set(field, value)
      records.delete('shape:note')
    }, inStep)
    expect(verdict, field).toBe('not-own')
  }
  const loosened = judged((records) => {
    records.get('binding:b')?.set('fromId', 'shape:nergens')
    records.delete('binding:b')
  }, inStep)
  expect(loosened).toBe('not-own')
})

test('R2: in a step, an arrow of somebody else is not untied by tying one’s own with its binding', () => {
  const verdict = judged(
    (records) => {
      writeRecord(records, { ...testNote('x', 'Van mij'), id: 'shape:eigen' })
      records.get('binding:b')?.set('fromId', 'shape:eigen')
    },
    { ...writer, rights: [IN_A_STEP] },
  )
  expect(verdict).toBe('not-own')
})

test('S1: an update whose clients are in another order than Yjs writes them is stored whole', () => {
  const doc = board()
  const made = (client: number, id: string) =>
    updateOf(doc, client, (copy) => void writeRecord(boardRoots(copy).records, { ...testNote('x', id), id }))
  const structs = (update: Uint8Array) => update.subarray(1, -1)
  const lowFirst = Uint8Array.from([2, ...structs(made(OWN, 'shape:a')), ...structs(made(OWN + 2, 'shape:b')), 0])
  const stored = [Y.encodeStateAsUpdate(doc)]
  for (const update of [lowFirst, made(OWN + 1, 'shape:c')]) {
    const verdict = admit(doc, update, writer, rules, defaultLimits)
    if (verdict.kind === 'accepted') stored.push(verdict.bytes)
  }
  const again = new Y.Doc()
  Y.applyUpdate(again, Y.mergeUpdates(stored))
  expect([...boardRoots(again).records.keys()].sort()).toEqual([...boardRoots(doc).records.keys()].sort())
  expect(boardRoots(again).records.has('shape:b')).toBe(true)
})

test('R1: a deep value is refused, also where it is deleted at once', () => {
  const shallow = updateOf(board(), OWN, (copy) => {
    const map = new Y.Map<unknown>()
    boardRoots(copy).records.set('shape:diep', map)
    map.set('meta.diep', [[[[[[[[1]]]]]]]])
    boardRoots(copy).records.delete('shape:diep')
  })
  expect(given(board(), shallow)).toBe('accepted')
  // Of 8,000 levels Yjs reads an update, and cannot merge it with another: the board would never store again.
  for (const depth of [100, 7_900, 8_000, 8_100]) {
    const hex = Buffer.from(shallow).toString('hex').replace('7501'.repeat(8), '7501'.repeat(depth))
    expect(given(board(), new Uint8Array(Buffer.from(hex, 'hex'))), `${depth}`).toBe('malformed')
  }
})

/** The letters of `shape:note`. */
function lettersOf(doc: Y.Doc): Y.XmlText {
  const text = boardRoots(doc).records.get('shape:note')?.get('props.richText')
  const line = text instanceof Y.XmlFragment ? text.get(0) : null
  const letters = line instanceof Y.XmlElement ? line.get(0) : null
  if (!(letters instanceof Y.XmlText)) throw new Error('the note has no line')
  return letters
}
const typing = (from: Y.Doc, client: number, type: (letters: Y.XmlText) => void) =>
  updateOf(from, client, (copy) => type(lettersOf(copy)))

test.each(['inside', 'origin', 'right'] as const)('R1: letters that all ask for one place (%s) are refused', (by) => {
  const doc = board()
  const forwards = (letters: Y.XmlText) => {
    for (let i = 0; i < 4_000; i++) letters.insert(0, 'b')
  }
  expect(given(doc, typing(doc, OTHER + 1, forwards))).toBe('accepted')
  const list = lettersOf(doc)
  const [parent, first] = [list._item?.id, list._start?.id]
  if (!parent || !first) throw new Error('the note has no letters')
  const [info, place] = by === 'inside' ? [4, parent] : [by === 'origin' ? 0x84 : 0x44, first]
  const out = encoding.createEncoder()
  for (const value of [1, 4_000, OWN, 0]) encoding.writeVarUint(out, value)
  for (let i = 0; i < 4_000; i++) {
    encoding.writeUint8(out, info)
    if (by === 'inside') encoding.writeVarUint(out, 0)
    for (const value of [place.client, place.clock]) encoding.writeVarUint(out, value)
    encoding.writeVarString(out, 'c')
  }
  encoding.writeVarUint(out, 0)
  expect(given(doc, encoding.toUint8Array(out))).toBe('malformed')
})

test('S5: two people who wrote a page in the same place at the same moment are both taken', () => {
  for (const at of ['start', 'end', 'changing'] as const) {
    const doc = board()
    const updates = [OTHER + 1, OWN].map((client) =>
      typing(doc, client, (letters) => {
        // From back to front only as much as someone really does.
        for (let i = 0; i < (at === 'start' ? 300 : 3_000); i++) {
          const place = at === 'start' ? 0 : at === 'end' ? letters.length : (i * 7919) % letters.length
          letters.insert(place, 'ab')
          if (i % 5 === 0) letters.delete(place, 1)
        }
      }),
    )
    for (const update of updates) expect(given(doc, update), at).toBe('accepted')
  }
})

test('R1: deletions over each other are refused before each of them is walked', () => {
  const doc = board()
  const busy = updateOf(doc, OWN, (copy) => {
    const { records } = boardRoots(copy)
    for (let i = 0; i < 2_000; i++) records.get(i % 2 ? 'shape:note' : 'shape:pijl')?.set('pos', [i, i])
  })
  expect(given(doc, busy)).toBe('accepted')
  const out = encoding.createEncoder()
  const ranges = 90_000
  for (const value of [0, 1, OWN, ranges]) encoding.writeVarUint(out, value)
  for (let i = 0; i < ranges; i++) for (const value of [0, 1_900]) encoding.writeVarUint(out, value)
  expect(given(doc, encoding.toUint8Array(out))).toBe('malformed')
})

test.each([
  ['points that are not there', Uint8Array.from([1, 0xff, 0xff, 0xff, 0xff, 0x0f])],
  ['something that is no points', 'aaaaaaaaaa'],
])('R3: a line of %s is refused', (_name, chunk) => {
  const verdict = judged((records) => {
    const map = new Y.Map<unknown>()
    records.set('shape:lijn', map)
    for (const [field, value] of Object.entries({ typeName: 'shape', type: 'draw', pos: [0, 0] })) map.set(field, value)
    map.set('props.segments', Y.Array.from<string | Uint8Array>([chunk]))
  })
  expect(verdict).toBe('text')
})

test('S6: who asks for the board again and again without reading it is closed', async () => {
  const rooms = createRooms({ store: await createWall(), log: silent, limits: { lost: 500 } })
  const room = await rooms.open(BOARD)
  const closes: number[] = []
  let unread = 0
  const seat = room.join({
    participant: { id: 'p', role: 'participant', name: 'P', organisation: '', color: '' },
    wantsAcks: false,
    send(shared) {
      for (const message of shared) unread += message.length
    },
    buffered: () => unread,
    close: (code) => void closes.push(code),
  })
  // "I have nothing of client 99": everything is encoded for this one alone.
  for (let i = 0; i < 5; i++) seat.receive(syncMessage('step1', Uint8Array.from([1, 99, 0])))
  // Resolves when the document is there, and with it the answers.
  await room.write(() => undefined)
  expect(closes).toEqual([CLOSE.slow])
  expect(unread).toBeLessThan(5_000)
  await rooms.close()
})
