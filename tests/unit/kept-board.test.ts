// The board as it is kept for joiners while people work: whoever comes gets all that is stored by then, packed or plain.
import { inflateRawSync, inflateSync } from 'node:zlib'
import { keepBoard } from '@kringbord/server/src/rooms/kept-board.ts'
import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import { packSnapshot } from '@kringbord/server/src/store/snapshot.ts'
import { MESSAGE_BOARD, MESSAGE_PACKED, splitMessages } from '@kringbord/shared/packed'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { until } from '../help/until.ts'

/** Someone who writes words in a list, as messages. */
function createWriter() {
  const doc = new Y.Doc()
  const words = doc.getArray<string>('words')
  const say = (word: string) => {
    const before = Y.encodeStateVector(doc)
    words.push([word])
    return syncMessage('update', Y.encodeStateAsUpdate(doc, before))
  }
  return { doc, say }
}

/** What a joiner has after `messages`; a word by its first letter. */
function read(messages: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  const take = (message: Uint8Array) => {
    const [type] = message
    if (type === MESSAGE_BOARD) Y.applyUpdateV2(doc, inflateSync(message.subarray(1)))
    else if (type === MESSAGE_PACKED) splitMessages(inflateRawSync(message.subarray(1))).forEach(take)
    else Y.applyUpdate(doc, updateIn(message))
  }
  messages.forEach(take)
  const words: string[] = doc.getArray<string>('words').toArray()
  return words.map((word) => word.slice(0, 1)).join('')
}

/** The update in a sync message: after the type, the step and its length, which is a number of seven bits a byte. */
function updateIn(message: Uint8Array): Uint8Array {
  let at = 2
  while ((message[at] ?? 0) >= 128) at += 1
  return message.subarray(at + 1)
}

/** Enough to be worth packing. */
const LONG = 'x'.repeat(40_000)

test.each(['with a snapshot', 'without one'])('S5: %s, a joiner gets all that is stored by then', async (how) => {
  const { doc, say } = createWriter()
  const early = say(`a${LONG}`)
  const snapshot = how === 'with a snapshot' ? await packSnapshot(Y.encodeStateAsUpdateV2(doc)) : null
  const since = [...(snapshot ? [] : [early]), say(`b${LONG}`)]
  const errors: unknown[] = []
  const kept = keepBoard({ snapshot, since, onReady: () => undefined, onError: (error) => errors.push(error) })
  const both = () => [true, false].map((unpacks) => read(kept.messages(unpacks) ?? []))
  const ready = () => [true, false].every((unpacks) => kept.messages(unpacks) !== null)
  expect(kept.messages(true), 'it is being packed').toBeNull()
  kept.add(say('c'))
  await until('it is packed, and unpacked', ready)
  expect(kept.messages(true)?.length, 'packed together').toBeLessThan(5)
  expect(both()).toEqual(['abc', 'abc'])
  kept.add(say('d'))
  expect(both()).toEqual(['abcd', 'abcd'])
  kept.add(say('e'))
  expect(both()).toEqual(['abcde', 'abcde'])
  expect(kept.messages(true), 'made once for all').toBe(kept.messages(true))
  expect(errors).toEqual([])
})

test('S5: a board that much was added to had better be encoded again', () => {
  const { say } = createWriter()
  const kept = keepBoard({ snapshot: null, since: [say('a')], onReady: () => undefined, onError: () => undefined })
  kept.add(say(`b${LONG}`))
  expect(kept.isOutgrown()).toBe(false)
  kept.add(say(`c${LONG}`))
  expect(kept.isOutgrown()).toBe(true)
})
