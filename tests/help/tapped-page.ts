// A tap on a page: every frame of its sockets and every body of an answer that the browser got, as the browser itself tells
// of them, and the document that the frames make.
import { boardRoots } from '@kringbord/shared/board'
import { MESSAGE_SYNC } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import type { Page } from 'playwright-core'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { createTap, unpacked, wholeBoard } from './tap.ts'

export type TappedPage = Awaited<ReturnType<typeof tapPage>>

/** Much more than a page loads: nothing is thrown away before it is read. */
const ROOM = 200 * 1024 * 1024

/** Taps `page`, which has not gone anywhere yet. */
export async function tapPage(page: Page, who: string) {
  const tap = createTap(who)
  const doc = new Y.Doc()
  boardRoots(doc)
  const browser = await page.context().newCDPSession(page)
  const urls = new Map<string, string>()
  const reading = new Set<Promise<void>>()

  const read = async (requestId: string) => {
    const where = new URL(urls.get(requestId) ?? 'http://unknown').pathname
    try {
      const { body, base64Encoded } = await browser.send('Network.getResponseBody', { requestId })
      tap.keep(where, base64Encoded ? Buffer.from(body, 'base64') : Buffer.from(body))
    } catch (error) {
      // An answer without a body has none to give; anything else would be bytes that nobody looked at.
      if (!/No data found|No resource with given identifier/.test(String(error))) throw error
    }
  }
  browser.on('Network.webSocketFrameReceived', ({ response }) => {
    const bytes = Buffer.from(response.payloadData, response.opcode === 1 ? 'utf8' : 'base64')
    tap.keepMessage(bytes)
    for (const message of [bytes, ...unpacked(bytes)]) apply(doc, message)
  })
  browser.on('Network.responseReceived', ({ requestId, response }) => void urls.set(requestId, response.url))
  browser.on('Network.loadingFinished', ({ requestId }) => {
    const under = read(requestId).finally(() => reading.delete(under))
    reading.add(under)
  })
  await browser.send('Network.enable', { maxTotalBufferSize: ROOM, maxResourceBufferSize: ROOM })

  return {
    page,
    tap,
    /** The board as the page was told it. */
    doc,
    /** Resolves when every answer that came is kept. */
    async settle(): Promise<void> {
      while (reading.size > 0) await Promise.all(reading)
    },
    /** All that the page itself has: elements, what is typed in fields, and what it keeps. */
    content: () =>
      page.evaluate(() => {
        const fields = [...document.querySelectorAll('textarea, input')].map((one) => ('value' in one ? one.value : ''))
        const kept = JSON.stringify({ ...sessionStorage, ...localStorage })
        return `${document.documentElement.outerHTML} ${fields.join(' ')} ${kept}`
      }),
  }
}

/** What a message says of the document. */
function apply(doc: Y.Doc, message: Uint8Array): void {
  const whole = wholeBoard(message)
  if (whole) Y.applyUpdateV2(doc, whole)
  const input = decoding.createDecoder(message)
  if (decoding.readVarUint(input) !== MESSAGE_SYNC || decoding.readVarUint(input) === messageYjsSyncStep1) return
  Y.applyUpdate(doc, decoding.readVarUint8Array(input))
}
