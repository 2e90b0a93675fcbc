// What a board document is: the names of its roots, the version of its layout, and who writes which part.
// Reading and writing single records is in records.ts; what a record may contain is in schema.ts.
import type * as Y from 'yjs'

/** Version of the document layout. Raise it together with a migration in the server. */
export const BOARD_VERSION = 1

/** A record as fields: see `records.ts`. */
export type RecordMap = Y.Map<unknown>

/** The roots of a board document. */
export type BoardRoots = {
  /** id → fields of one tldraw record (shapes, bindings, assets, pages, the document record). */
  records: Y.Map<RecordMap>
  /** Written by the server alone: `version`, `schema` (tldraw's serialized schema), `title`, `form`, `lang`. */
  meta: Y.Map<unknown>
}

/** The roots of `doc`; makes them known to Yjs, writes nothing. */
export function boardRoots(doc: Y.Doc): BoardRoots {
  return { records: doc.getMap('records'), meta: doc.getMap('meta') }
}

/** The only page of a board. tldraw calls a canvas a page; a board has one. */
export const PAGE_ID = 'page:page'

/** tldraw's document record, which every store has exactly once. */
export const DOCUMENT_ID = 'document:document'

/** Records of the working form: laid out by the server, locked for participants (see `access.ts`). */
export const FORM_PREFIX = 'shape:vorm.'

/** Whether `id` is the id of a part of the working form. */
export function isFormPart(id: string): boolean {
  return id.startsWith(FORM_PREFIX)
}
