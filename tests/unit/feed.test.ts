// The light feed on a line that a test holds: one that goes silent, a page that wakes up, and what it carries along.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openFeed } from '@kringbord/client/session/feed/feed'
import { encodeMessage, MESSAGE_QUERY_AWARENESS, type WireMessage } from '@kringbord/shared/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** A socket whose other end is the test. */
class Line {
  static readonly OPEN = 1
  static all: Line[] = []
  readyState = 0
  binaryType = ''
  sent: Uint8Array[] = []
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  onerror: (() => void) | null = null
  readonly url: string
  constructor(url: string) {
    this.url = url
    Line.all.push(this)
  }
  send(bytes: Uint8Array) {
    this.sent.push(bytes)
  }
  close() {
    this.readyState = 3
  }
  hear(message: WireMessage) {
    this.readyState = Line.OPEN
    this.onmessage?.({ data: Uint8Array.from(encodeMessage(message)).buffer })
  }
}

const hello: WireMessage = { kind: 'hello', participant: 'p1', role: 'participant', maxFrame: 1 }
const open = () =>
  // reason: a stand-in with just what the feed uses of a WebSocket.
  openFeed({ boardId: 'b', token: 't&1', url: 'ws://x/sync', socket: Line as unknown as typeof WebSocket })
const line = () => {
  const last = Line.all.at(-1)
  if (!last) throw new Error('there is no line')
  return last
}

beforeEach(() => {
  vi.useFakeTimers()
  Line.all = []
})
afterEach(() => vi.useRealTimers())

test('L3: a line that goes silent is asked whether it lives, and replaced when it does not say so', () => {
  const feed = open()
  expect(line().url).toBe('ws://x/sync/b?token=t%261&ack=1&feed=1')
  line().hear(hello)
  const first = line()
  vi.advanceTimersByTime(8_000)
  expect(first.sent).toEqual([Uint8Array.of(MESSAGE_QUERY_AWARENESS)])
  first.hear({ kind: 'state', ok: true })
  vi.advanceTimersByTime(4_000)
  expect([feed.status.get(), Line.all.length]).toEqual(['open', 1])
  vi.advanceTimersByTime(20_000)
  expect(Line.all.length).toBeGreaterThan(1)
  expect(feed.status.get()).toBe('offline')
  line().hear(hello)
  expect(feed.status.get()).toBe('open')
  feed.close()
})

test('L3: a page that wakes up takes a new line at once when the old one was silent too long', () => {
  const feed = open()
  const changed: string[] = []
  feed.onChanged((what) => changed.push(what))
  line().hear(hello)
  feed.retry()
  expect(Line.all, 'a line that is in use is only asked').toHaveLength(1)
  // Timers stood still while the phone slept.
  vi.setSystemTime(Date.now() + 60_000)
  feed.retry()
  expect(Line.all).toHaveLength(2)
  line().hear(hello)
  expect(changed).toEqual(['everything'])
  feed.close()
})

test('L3: a line that never opens is given up; after closing nothing happens any more', () => {
  const feed = open()
  vi.advanceTimersByTime(60_000)
  expect(Line.all.length).toBeGreaterThan(1)
  feed.close()
  const lines = Line.all.length
  vi.advanceTimersByTime(600_000)
  feed.retry()
  expect(Line.all).toHaveLength(lines)
  expect(vi.getTimerCount()).toBe(0)
})

test('what the server says that cannot be read changes nothing', () => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue()
  const feed = open()
  line().hear(hello)
  line().hear({ kind: 'session', json: '{"steps":', now: 1 })
  line().hear({ kind: 'live', json: '[]', now: 1 })
  line().hear({ kind: 'reaction', participant: 'p', emoji: '🔪', at: 1 })
  line().onmessage?.({ data: Uint8Array.of(120, 9, 1).buffer })
  expect([feed.session.get(), feed.live.get().hands, feed.status.get()]).toEqual([null, [], 'open'])
  expect(quiet).toHaveBeenCalledTimes(3)
  quiet.mockRestore()
  feed.close()
})

const CLIENT = fileURLToPath(new URL('../../client/src', import.meta.url))
const SHARED = fileURLToPath(new URL('../../shared/src', import.meta.url))

/** Packages that a file and all it imports need while they run. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set()
  seen.add(file)
  const found = new Set<string>()
  const source = readFileSync(file, 'utf8').replace(/^import type [^;]*? from '.*'$/gm, '')
  for (const [, name = ''] of source.matchAll(/(?:from|import) '([^']+)'/g)) {
    if (name.endsWith('.css')) continue
    const inside = name.startsWith('.') ? join(dirname(file), name) : null
    const shared = name.startsWith('@kringbord/shared/') ? join(SHARED, `${name.slice(18)}.ts`) : null
    const next = inside ?? shared
    for (const one of next ? packagesOf(next, seen) : [name]) found.add(one)
  }
  return found
}

test('the feed and the parts of the moment need no editor, no document and no schema library', () => {
  const parts = [
    'feed/feed.ts',
    'live/live-buttons.tsx',
    'live/reactions.tsx',
    'live/lead-live.tsx',
    'live/took-part.tsx',
  ]
  for (const part of parts) {
    const packages = [...packagesOf(join(CLIENT, 'session', part))].sort()
    const heavy = packages.filter((name) => !/^(react|react\/.*|react-dom|lib0\/(de|en)coding)$/.test(name))
    expect(heavy, part).toEqual([])
  }
})
