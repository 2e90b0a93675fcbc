// Stock y-websocket clients against the real server: what works with any Yjs server works here.
import { boardRoots } from '@kringbord/shared/board'
import { writeField, writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf } from '../help/scene.ts'
import { joinBoard, makeBoard, type RunningServer, startServer } from '../help/server.ts'
import { createStockClient, type StockClient } from '../help/stock.ts'
import { until } from '../help/until.ts'
import { testNote } from '../help/wall.ts'

let server: RunningServer
let clients: StockClient[] = []

beforeAll(async () => {
  server = await startServer()
})
afterEach(() => {
  for (const client of clients) client.close()
  clients = []
})
afterAll(() => server?.stop())

async function board() {
  const made = await makeBoard(server)
  const come = async (name: string, options: { view?: boolean; ack?: boolean; doc?: Y.Doc; token?: string } = {}) => {
    const { view = false, ack = false, doc } = options
    const token = options.token ?? (await joinBoard(server, made.id, view ? made.viewKey : made.joinKey, name)).token
    const client = createStockClient(server, { board: made.id, token, ack, ...(doc ? { doc } : {}) })
    clients.push(client)
    return Object.assign(client, { token })
  }
  return { id: made.id, come }
}

function addNote(doc: Y.Doc, id: string, text = 'Hallo'): void {
  const { records } = boardRoots(doc)
  doc.transact(() => writeRecord(records, { ...testNote('x', text), id: `shape:${id}` }))
}

const has = (client: StockClient, id: string) => boardRoots(client.doc).records.has(`shape:${id}`)

test('S5: two stock clients share document and presence, also over a long pause', async () => {
  const { come } = await board()
  const [ann, bob] = [await come('Ann'), await come('Bob')]
  await until('both are synced', () => ann.provider.synced && bob.provider.synced)
  expect(boardRoots(ann.doc).records.size, 'the form is there').toBeGreaterThan(5)

  addNote(ann.doc, 'een')
  ann.awareness.setLocalStateField('user', { name: 'Ann', color: '#000' })
  await until('Bob has the note', () => has(bob, 'een'))
  const state = () => bob.awareness.getStates().get(ann.doc.clientID)?.user
  await until('Bob sees Ann', () => state()?.name === 'Ann')

  // Longer than the 30 s in which a stock client wants to hear something.
  await new Promise((resolve) => setTimeout(resolve, 36_000))
  expect([ann.closes, bob.closes]).toEqual([[], []])
  addNote(bob.doc, 'twee')
  await until('Ann has the second note', () => has(ann, 'twee'))

  ann.close()
  await until('P1: Ann is gone', () => !bob.awareness.getStates().has(ann.doc.clientID))
})

test('S5: what two wrote offline is merged when they come back', async () => {
  const { come } = await board()
  const [ann, bob] = [await come('Ann'), await come('Bob')]
  await until('both are synced', () => ann.provider.synced && bob.provider.synced)
  addNote(ann.doc, 'samen')
  await until('Bob has it', () => has(bob, 'samen'))
  ann.provider.disconnect()
  bob.provider.disconnect()
  const color = (client: StockClient) => boardRoots(client.doc).records.get('shape:samen')
  ann.doc.transact(() => writeField(color(ann) ?? new Y.Map(), 'pos', [500, 600]))
  bob.doc.transact(() => writeField(color(bob) ?? new Y.Map(), 'props.color', 'blue'))
  addNote(ann.doc, 'van-ann')
  addNote(bob.doc, 'van-bob')
  ann.provider.connect()
  // Written before the server can have asked what is missing: it builds on what is still on its way.
  ann.provider.on('status', () => addNote(ann.doc, `snel-${ann.count.sent}`))
  bob.provider.connect()
  await until('both have all', () => has(ann, 'van-bob') && has(bob, 'van-ann') && has(bob, 'snel-0'))
  await until('both are the same', () => JSON.stringify(boardOf(ann.doc)) === JSON.stringify(boardOf(bob.doc)))
  expect(color(ann)?.get('pos')).toEqual([500, 600])
  expect(color(ann)?.get('props.color')).toBe('blue')
  expect([ann.closes, bob.closes]).toEqual([[], []])
})

test('S3: a stock viewer sees everything and stays; when it writes, it is out', async () => {
  const { come } = await board()
  const [ann, viewer] = [await come('Ann'), await come('Kijker', { view: true })]
  await until('both are synced', () => ann.provider.synced && viewer.provider.synced)
  addNote(ann.doc, 'een')
  await until('the viewer has the note', () => has(viewer, 'een'))
  expect(viewer.closes).toEqual([])
  addNote(viewer.doc, 'stiekem')
  await until('the viewer is out', () => viewer.closes.length > 0)
  expect(viewer.closes).toEqual([CLOSE.forbidden])
  addNote(ann.doc, 'twee')
  const late = await come('Cees')
  await until('a newcomer has the board', () => has(late, 'twee'))
  expect(has(late, 'stiekem')).toBe(false)
})

test('S1: acknowledgements count the frames of a connection, and come only to those who ask', async () => {
  const { come } = await board()
  const [ann, stock] = [await come('Ann', { ack: true }), await come('Bob')]
  await until('Ann is saved from the start', () => ann.isSaved())
  expect(ann.messages[0]).toMatchObject({ kind: 'hello', role: 'participant' })
  for (let i = 0; i < 50; i++) addNote(ann.doc, `n${i}`)
  expect(ann.isSaved()).toBe(false)
  await until('all is saved', () => ann.isSaved())
  expect(stock.messages).toEqual([])
})

test('S3: an unknown token, a wrong board and a form part moved by a participant have codes of their own', async () => {
  const { come, id } = await board()
  const stranger = await come('Niemand', { token: 'not-a-token' })
  await until('the stranger is out', () => stranger.closes.length > 0)
  expect(stranger.closes).toEqual([CLOSE.unauthorized])
  const lost = createStockClient(server, { board: 'no-such-board', token: 'x' })
  clients.push(lost)
  await until('the lost one is out', () => lost.closes.length > 0)
  expect(lost.closes).toEqual([CLOSE.gone])

  const ann = await come('Ann', { ack: true })
  await until('Ann is synced', () => ann.provider.synced)
  const part = [...boardRoots(ann.doc).records.keys()].find((key) => key.startsWith('shape:vorm.'))
  boardRoots(ann.doc)
    .records.get(part ?? '')
    ?.set('pos', [-999, -999])
  await until('Ann is out', () => ann.closes.length > 0)
  expect(ann.closes).toEqual([CLOSE.refused])
  expect(ann.messages.at(-1)).toMatchObject({ kind: 'refuse', code: 'form-part' })
  expect(id).toBeTruthy()
})
