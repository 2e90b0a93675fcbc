// What a forged client tries on a document: changes that no page of ours makes, each with a mark in it wherever there is
// room for one. `allowed` says under which rights of a step it is no forgery after all.
import { boardRoots, DOCUMENT_ID, PAGE_ID } from '@kringbord/shared/board'
import { writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import type { Step } from '@kringbord/shared/session'
import type * as Y from 'yjs'
import { arrow, frame, geo, group, highlight, line, note, shape, textShape, tile } from './shapes.ts'

export type Rights = Step['rights']

/** Ids of shapes that are there: an own note, somebody else's, a field of the form, a box to write in and the compass. */
export type Targets = { mine: string; theirs: string; field: string; box: string; compass: string }

export type Forgery = {
  /** Whether who tries it needs a note of their own. */
  needsOwn?: boolean
  /** Writes under somebody else's client id. */
  asAnother?: boolean
  allowed(rights: Rights): boolean
  act(doc: Y.Doc, targets: Targets, mark: string): void
}

const nobody = () => false
const moving = (rights: Rights) => rights.moveOwn || rights.moveAll
const noting = (rights: Rights) => rights.note || moving(rights)
const all = (rights: Rights) => rights.moveAll
const drawing = (rights: Rights) => rights.draw
const filling = ({ fill, note: notes, tegel, moveOwn }: Rights) => fill ?? (notes || tegel || moveOwn)

/** Where nobody puts anything. */
export const AWAY = 7_654_321
const set = (doc: Y.Doc, id: string, field: string, value: unknown) => {
  const map = boardRoots(doc).records.get(id)
  if (!map) throw new Error(`there is no ${id}`)
  writeField(map, field, value)
}
const write = (doc: Y.Doc, id: string, mark: string) => set(doc, id, 'props.richText', toRichText(mark))
const move = (doc: Y.Doc, id: string) => set(doc, id, 'pos', [AWAY, AWAY])
const remove = (doc: Y.Doc, id: string) => void boardRoots(doc).records.delete(id)
const make =
  (made: (id: string) => Parameters<typeof writeRecord>[1]) =>
  (doc: Y.Doc, _: Targets, mark: string): void => {
    writeRecord(boardRoots(doc).records, { ...made(`shape:${mark}`), meta: { by: mark } })
  }
const makes = (made: (id: string) => Parameters<typeof writeRecord>[1], allowed: Forgery['allowed']): Forgery => ({
  allowed,
  act: make(made),
})

/** By what is tried. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  'makes a note': makes(note, ({ note: notes }) => notes),
  'makes a text': makes(textShape, ({ note: notes }) => notes),
  'makes a tegel': makes(tile, ({ tegel }) => tegel),
  'makes a figure': makes(geo, drawing),
  'draws a line': makes(line, drawing),
  'draws an arrow': makes(arrow, drawing),
  'marks with a highlighter': makes(highlight, drawing),
  'makes a frame': makes(frame, nobody),
  'makes a group': makes(group, moving),
  'makes a part of the form': {
    allowed: nobody,
    act: (doc, _, mark) =>
      void writeRecord(boardRoots(doc).records, note(`shape:vorm.${mark}`, { meta: { by: mark } })),
  },
  'makes a note in the name of another': {
    asAnother: true,
    allowed: nobody,
    act: make(note),
  },
  'writes in an own note': { needsOwn: true, allowed: noting, act: (doc, { mine }, mark) => write(doc, mine, mark) },
  'moves an own note': { needsOwn: true, allowed: moving, act: (doc, { mine }) => move(doc, mine) },
  'removes an own note': { needsOwn: true, allowed: noting, act: (doc, { mine }) => remove(doc, mine) },
  "writes in another's note": { allowed: all, act: (doc, { theirs }, mark) => write(doc, theirs, mark) },
  "moves another's note": { allowed: all, act: (doc, { theirs }) => move(doc, theirs) },
  "removes another's note": { allowed: all, act: (doc, { theirs }) => remove(doc, theirs) },
  "puts an own note in the place of another's": {
    allowed: all,
    act(doc, { theirs }, mark) {
      remove(doc, theirs)
      writeRecord(boardRoots(doc).records, note(theirs, { meta: { by: mark } }))
    },
  },
  "claims another's note and turns it": {
    allowed: all,
    act(doc, { theirs }, mark) {
      set(doc, theirs, 'meta.by', mark)
      set(doc, theirs, 'rotation', 1)
    },
  },
  "hides another's note under a fresh group": {
    allowed: all,
    act(doc, { theirs }, mark) {
      writeRecord(boardRoots(doc).records, group(`shape:${mark}`))
      set(doc, theirs, 'parentId', `shape:${mark}`)
    },
  },
  'fills in a box of the form': { allowed: filling, act: (doc, { box }, mark) => write(doc, box, mark) },
  'moves a box of the form': { allowed: nobody, act: (doc, { box }) => move(doc, box) },
  'renames a field of the form': {
    allowed: nobody,
    act: (doc, { field }, mark) => set(doc, field, 'props.title', mark),
  },
  'moves a field of the form': { allowed: nobody, act: (doc, { field }) => move(doc, field) },
  'removes a field of the form': { allowed: nobody, act: (doc, { field }) => remove(doc, field) },
  'says what the compass shows': {
    allowed: nobody,
    act: (doc, { compass }, mark) => set(doc, compass, 'props.labels', Array(8).fill(mark)),
  },
  'makes a kompas': makes((id) => shape(id, 'kompas', { w: 9, h: 9, labels: [], tone: 'delft' }), nobody),
  'renames the page': { allowed: nobody, act: (doc, _, mark) => set(doc, PAGE_ID, 'name', mark) },
  'renames the document': { allowed: nobody, act: (doc, _, mark) => set(doc, DOCUMENT_ID, 'name', mark) },
  'renames the board in the document': {
    allowed: nobody,
    act: (doc, _, mark) => void boardRoots(doc).meta.set('title', mark),
  },
  'writes beside the board': { allowed: nobody, act: (doc, _, mark) => void doc.getMap('beside').set(mark, mark) },
}
