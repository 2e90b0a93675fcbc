// A board as the server has it, read through a client that knows nothing of ours: what tests compare screens with.
import type { CreatedBoard } from '@kringbord/shared/api'
import { boardRoots } from '@kringbord/shared/board'
import { propsOf } from '@kringbord/shared/record-props'
import { readRecord } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import type * as Y from 'yjs'
import { joinBoard, type RunningServer } from './server.ts'
import { createStockClient } from './stock.ts'
import { until } from './until.ts'

/** What the server has, read by a client that knows nothing of ours. */
export async function readBoard<T>(server: RunningServer, board: CreatedBoard, read: (doc: Y.Doc) => T): Promise<T> {
  const { token } = await joinBoard(server, board.id, board.viewKey, 'Lezer')
  const client = createStockClient(server, { board: board.id, token })
  try {
    await until('the stock client has the board', () => client.provider.synced)
    return read(client.doc)
  } finally {
    client.close()
  }
}

/** All records of a board. */
export const recordsOf = (doc: Y.Doc) => [...boardRoots(doc).records].map(([id, map]) => readRecord(id, map))

/** The texts of all notes. */
export const notesOf = (doc: Y.Doc) =>
  recordsOf(doc)
    .filter((record) => record.type === 'note')
    .map((record) => plainText(propsOf(record).richText))

/** The first text box of the form and its text. */
export function firstTextbox(server: RunningServer, board: CreatedBoard) {
  return readBoard(server, board, (doc) => {
    const found = recordsOf(doc).find((record) => record.type === 'textbox' && propsOf(record).title)
    if (!found) throw new Error('the form has no text box')
    return { id: found.id, title: String(propsOf(found).title), text: plainText(propsOf(found).richText) }
  })
}
