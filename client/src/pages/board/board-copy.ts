// The board as it is on this screen, as a file: also holds what the server did not accept or did not get.
import type { BoardFile, Joined } from '@kringbord/shared/api'
import type { Editor } from 'tldraw'
import type { Api } from '../../api.ts'

/** What the server knows of the board (parameters, images) with the records of this screen; without it when it is away. */
export async function boardCopy(api: Api, joined: Joined, editor: Editor): Promise<Blob> {
  const { title, form, lang } = joined.board
  const bare: BoardFile = { kringbord: 1, title, form, lang, params: {}, schema: null, records: [], assets: [] }
  // reason: a copy without images is worth more than none, and this is for when the connection failed.
  const base = await api.boardFile(joined.board.id, joined.token).catch(() => bare)
  const records = Object.values(editor.store.serialize('document')).map((record) => ({ ...record }))
  const file: BoardFile = { ...base, schema: editor.store.schema.serialize(), records }
  return new Blob([JSON.stringify(file)], { type: 'application/json' })
}
