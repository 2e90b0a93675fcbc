// S1 against the real thing: a server that is killed while people type, and its storage read with all of them gone.
import { boardRoots } from '@kringbord/shared/board'
import { writeField, writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import { afterEach, expect, test } from 'vitest'
import { joinBoard, makeBoard, type RunningServer, startServer } from '../help/server.ts'
import { createStockClient, type StockClient } from '../help/stock.ts'
import { until } from '../help/until.ts'
import { testNote } from '../help/wall.ts'

const KILLS = Number(process.env.KILLS ?? 8)
const WRITERS = 5
let server: RunningServer | null = null
let clients: StockClient[] = []

afterEach(async () => {
  leave()
  await server?.stop()
  server = null
})

function leave(): void {
  for (const client of clients) client.close()
  clients = []
}

/** A writer makes a note every 20 ms and drags another; `saved` are the notes that were acknowledged. */
function startWriting(client: StockClient, prefix: string) {
  const saved = new Set<string>()
  /** Notes by the number of the frame that brought them. */
  const byFrame: { frame: number; id: string }[] = []
  let made = 0
  const timer = setInterval(() => {
    for (const { frame, id } of byFrame) if (frame <= client.count.acked) saved.add(id)
    if (!client.provider.synced || client.count.acked === 0) return
    const { records } = boardRoots(client.doc)
    const id = `shape:${prefix}-${made++}`
    const before = client.count.sent
    client.doc.transact(() => writeRecord(records, { ...testNote('x', 'Hallo'), id }))
    byFrame.push({ frame: before + 1, id })
    const first = records.get(`shape:${prefix}-0`)
    if (first) client.doc.transact(() => writeField(first, 'pos', [made, made]))
  }, 20)
  return {
    stop() {
      clearInterval(timer)
      for (const { frame, id } of byFrame) if (frame <= client.count.acked) saved.add(id)
      return saved
    },
  }
}

test('S1: everything acknowledged is there after a kill, from storage alone', async () => {
  server = await startServer()
  const running = server
  const board = await makeBoard(running)
  const saved = new Set<string>()
  for (let life = 0; life < KILLS; life++) {
    for (let i = 0; i < WRITERS; i++) {
      const { token } = await joinBoard(running, board.id, board.joinKey, `W${i}`)
      clients.push(createStockClient(running, { board: board.id, token, ack: true }))
    }
    const writers = clients.map((client, i) => startWriting(client, `l${life}w${i}`))
    await until('work is under way', () => clients.every((client) => client.count.acked > 5))
    await new Promise((resolve) => setTimeout(resolve, (life % 4) * 150))
    await running.kill()
    for (const writer of writers) for (const id of writer.stop()) saved.add(id)
    leave()
    await running.start()

    const { token } = await joinBoard(running, board.id, board.joinKey, 'Lezer')
    const reader = createStockClient(running, { board: board.id, token })
    clients.push(reader)
    await until('the reader has the board', () => reader.provider.synced)
    const { records } = boardRoots(reader.doc)
    expect(
      [...saved].filter((id) => !records.has(id)),
      `life ${life}`,
    ).toEqual([])
    leave()
  }
  expect(saved.size).toBeGreaterThan(KILLS * WRITERS * 5)
})

test('S4: a server that is asked to stop stores all and tells everyone to come back', async () => {
  server = await startServer()
  const running = server
  const board = await makeBoard(running)
  const { token } = await joinBoard(running, board.id, board.joinKey, 'Ann')
  const ann = createStockClient(running, { board: board.id, token, ack: true })
  clients.push(ann)
  await until('Ann is saved', () => ann.isSaved())
  const { records } = boardRoots(ann.doc)
  for (let i = 0; i < 100; i++)
    ann.doc.transact(() => writeRecord(records, { ...testNote('x', 'Hallo'), id: `shape:n${i}` }))
  await until('the server has heard of it', () => ann.count.acked > 1)
  expect(await running.kill('SIGTERM')).toBe(0)
  await until('Ann is told', () => ann.closes.length > 0)
  expect(ann.closes[0]).toBe(CLOSE.restart)
  await running.start()
  await until('Ann is back by herself, and saved', () => ann.isSaved())
  const other = createStockClient(running, {
    board: board.id,
    token: (await joinBoard(running, board.id, board.joinKey, 'Bob')).token,
  })
  clients.push(other)
  await until('Bob has all', () => boardRoots(other.doc).records.has('shape:n99'))
})
