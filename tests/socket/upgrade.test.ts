// Requests that have ended servers before they opened a socket, and sockets that break the protocol. The server lives
// on, and its log has neither tokens nor addresses.
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { joinBoard, makeBoard, type RunningServer, startServer } from '../help/server.ts'
import { until } from '../help/until.ts'

let server: RunningServer
let path: string
let token: string

beforeAll(async () => {
  server = await startServer()
  const board = await makeBoard(server)
  token = (await joinBoard(server, board.id, board.joinKey, 'Ann')).token
  path = `/sync/${board.id}?token=${token}`
})
afterAll(() => server?.stop())

const HEADERS = [
  'Host: x',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]

/** Sends an upgrade request and resolves with the first line of the answer ('' when there is none). */
function upgrade(target: string, headers: readonly string[] = HEADERS, after?: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    let answer = ''
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
      if (after && answer.includes('\r\n\r\n')) socket.write(after)
      if (!after && answer.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.write(`GET ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
    // Not every request is worth an answer; what is answered is answered sooner, however slow the machine.
    setTimeout(() => socket.destroy(), 60_000).unref()
  })
}

async function expectAlive(): Promise<void> {
  expect(server.isRunning()).toBe(true)
  expect((await fetch(`${server.url}/live`)).status).toBe(200)
  expect(await upgrade(path)).toContain('101')
}

test('S6: strange upgrade requests are answered and harm nobody', async () => {
  for (const target of [
    '//',
    '/',
    '/sync',
    '/sync/',
    '/sync//',
    '/sync/%00',
    `/sync/${'x'.repeat(8_000)}`,
    '/elders',
    '*',
  ])
    expect(await upgrade(target), target).not.toContain('101')
  expect(await upgrade(path, [...HEADERS, 'Origin: https://elders.example'])).toContain('403')
  expect(await upgrade(path, [...HEADERS, 'Origin: null'])).toContain('403')
  expect(await upgrade(path, [...HEADERS, 'Origin: http://x'])).toContain('101')
  expect(
    await upgrade(
      path,
      HEADERS.map((line) => line.replace('websocket', 'h2c')),
    ),
  ).not.toContain('101')
  expect(
    await upgrade(
      path,
      HEADERS.filter((line) => !line.includes('Key')),
    ),
  ).not.toContain('101')
  await expectAlive()
})

test('S6: connections that are reset while they open harm nobody', async () => {
  for (let i = 0; i < 60; i++) {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.on('error', () => socket.destroy())
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write(`GET ${path} HTTP/1.1\r\n${HEADERS.join('\r\n')}\r\n\r\n`)
    if (i % 3 === 1) await new Promise((resolve) => setImmediate(resolve))
    socket.resetAndDestroy()
  }
  await expectAlive()
})

test('S6: broken frames end their sender', async () => {
  const frames = {
    'not masked': [0x82, 0x01, 0x00],
    'reserved bits': [0xf2, 0x80, 0, 0, 0, 0],
    'unknown opcode': [0x8f, 0x80, 0, 0, 0, 0],
    'far too large': [0x82, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    'a long ping': [0x89, 0xfe, 0x10, 0x00, 0, 0, 0, 0],
  }
  for (const [name, bytes] of Object.entries(frames))
    expect(await upgrade(path, HEADERS, Uint8Array.from(bytes)), name).toContain('101')
  await expectAlive()
})

test('S6: messages of any kind and a flood of them leave the server up', async () => {
  const open = async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`)
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return socket
  }
  const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))
  const texts = await open()
  texts.send('hallo')
  expect(await closed(texts)).toBe(4409)
  const large = await open()
  large.on('error', () => large.terminate())
  large.send(new Uint8Array(3 * 1024 * 1024))
  expect([1006, 1009]).toContain(await closed(large))
  const flood = await open()
  let code = 0
  flood.once('close', (why: number) => {
    code = why
  })
  for (let i = 0; i < 4_000; i++) flood.send(Uint8Array.from([0, 2, 2, 0, 0]))
  await until('the flood is closed', () => code !== 0)
  expect(code).toBe(4429)
  await expectAlive()
  expect(server.log()).not.toContain(token)
  expect(server.log()).not.toContain('Ann')
})
