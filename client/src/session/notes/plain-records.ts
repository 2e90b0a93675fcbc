// What the editor has on the board, as plain records: what the shared functions read.
import type { PlainRecord } from '@kringbord/shared/records'
import type { Editor } from 'tldraw'

export function plainRecords(editor: Editor): PlainRecord[] {
  return editor.store.allRecords().map((record): PlainRecord => ({ ...record }))
}
