// What someone can try on a board while a step is on, each with the rights that allow it. Said here a second time and in
// another way than in shared/access.ts: as a list of examples.

import { PAGE_ID, type RecordMap } from '@kringbord/shared/board'
import { textbox } from '@kringbord/shared/layout'
import { toneNames } from '@kringbord/shared/palette'
import { type PlainRecord, writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import type { Step } from '@kringbord/shared/session'
import type * as Y from 'yjs'
import { goodAsset, goodLine } from '../unit/poison.ts'
import { arrow, binding, frame, geo, group, highlight, image, line, note, shape, textShape, tile } from './shapes.ts'

export type Rights = Step['rights']
export type Records = Y.Map<RecordMap>

export type Action = {
  /** What was on the board before: of the one who acts, of somebody else, and of the form. */
  mine?: (name: string) => PlainRecord[]
  theirs?: (name: string) => PlainRecord[]
  act(records: Records, name: string): void
  allowed(rights: Rights): boolean
}

/** A part of the form that everyone may write in. */
export const BOX = textbox('vak', { x: 0, y: 0, w: 600, h: 300 }, { zone: 'vak', title: 'Ons plan' })

const my = (name: string, part = '') => `shape:${name}-mijn${part}`
const other = (name: string, part = '') => `shape:${name}-ander${part}`
const fresh = (name: string, part = '') => `shape:${name}-nieuw${part}`

function write(records: Records, id: string, words: string): void {
  const map = records.get(id)
  if (map) writeField(map, 'props.richText', toRichText(words))
}
const move = (records: Records, id: string) => void records.get(id)?.set('pos', [500, 400])
const into = (records: Records, id: string, parent: string) => void records.get(id)?.set('parentId', parent)

const nobody = () => false
const moving = (rights: Rights) => rights.moveOwn || rights.moveAll
const noting = (rights: Rights) => rights.note || moving(rights)
const drawing = (rights: Rights) => rights.draw || moving(rights)

const makes = (make: (id: string) => PlainRecord, allowed: Action['allowed']): Action => ({
  act: (records, name) => void writeRecord(records, make(fresh(name))),
  allowed,
})
const mine = (make: (id: string) => PlainRecord) => (name: string) => [make(my(name))]
const theirs = (make: (id: string) => PlainRecord) => (name: string) => [make(other(name))]

export const actions: Readonly<Record<string, Action>> = {
  'makes a note': makes(note, (rights) => rights.note),
  'makes a text': makes(textShape, (rights) => rights.note),
  'makes a tegel': makes(tile, (rights) => rights.tegel),
  'draws freehand': makes(
    (id) => ({ ...goodLine(), id }),
    (rights) => rights.draw,
  ),
  'marks with a highlighter': makes(highlight, (rights) => rights.draw),
  'makes a figure': makes(geo, (rights) => rights.draw),
  'makes a line': makes(line, (rights) => rights.draw),
  'makes an arrow': makes(arrow, (rights) => rights.draw),
  'makes a frame': makes(frame, nobody),
  'makes a kompas': makes((id) => shape(id, 'kompas', { w: 9, h: 9, labels: [], tone: toneNames[0] }), nobody),
  'places an image': {
    act(records, name) {
      const id = `asset:${name}`
      writeRecord(records, { ...goodAsset(), id })
      writeRecord(records, image(fresh(name), id))
    },
    allowed: (rights) => rights.draw,
  },

  'writes in an own note': { mine: mine(note), act: (r, n) => write(r, my(n), 'Mijn idee'), allowed: noting },
  'colours an own note': {
    mine: mine(note),
    act: (r, n) => void r.get(my(n))?.set('props.color', 'blue'),
    allowed: noting,
  },
  'moves an own note': { mine: mine(note), act: (r, n) => move(r, my(n)), allowed: moving },
  'removes an own note': { mine: mine(note), act: (r, n) => r.delete(my(n)), allowed: noting },
  'moves an own figure': {
    mine: mine(geo),
    act: (r, n) => move(r, my(n)),
    allowed: drawing,
  },
  'removes an own line': { mine: mine(line), act: (r, n) => r.delete(my(n)), allowed: drawing },
  'moves an own tegel': { mine: mine(tile), act: (r, n) => move(r, my(n)), allowed: moving },
  'makes an own note a figure': {
    mine: mine(note),
    act: (r, n) => void writeRecord(r, geo(my(n))),
    allowed: (rights) => rights.draw,
  },
  'replaces an own note by another': {
    mine: mine(note),
    act(r, n) {
      r.delete(my(n))
      writeRecord(r, note(my(n), { opacity: 0.5 }))
    },
    allowed: noting,
  },

  "writes in another's note": {
    theirs: theirs(note),
    act: (r, n) => write(r, other(n), 'Niet van jou'),
    allowed: (rights) => rights.moveAll,
  },
  "moves another's note": {
    theirs: theirs(note),
    act: (r, n) => move(r, other(n)),
    allowed: (rights) => rights.moveAll,
  },
  "removes another's note": {
    theirs: theirs(note),
    act: (r, n) => r.delete(other(n)),
    allowed: (rights) => rights.moveAll,
  },
  "puts a note of one's own in the place of another's": {
    theirs: theirs(note),
    act(r, n) {
      r.delete(other(n))
      writeRecord(r, note(other(n), { opacity: 0.5 }))
    },
    allowed: (rights) => rights.moveAll,
  },
  "removes an own note and another's in one go": {
    mine: mine(note),
    theirs: theirs(note),
    act(r, n) {
      r.delete(my(n))
      r.delete(other(n))
    },
    allowed: (rights) => rights.moveAll,
  },
  "turns another's note after saying it is one's own": {
    theirs: theirs(note),
    act(r, n) {
      r.get(other(n))?.set('meta.by', 'attacker')
      r.get(other(n))?.set('rotation', 1)
    },
    allowed: (rights) => rights.moveAll,
  },

  'ties an own arrow to a note of another': {
    mine: mine(arrow),
    theirs: theirs(note),
    act: (r, n) => void writeRecord(r, binding(n, my(n), other(n))),
    allowed: drawing,
  },
  'draws an arrow that is tied at once': {
    theirs: theirs(note),
    act(r, n) {
      writeRecord(r, arrow(fresh(n)))
      writeRecord(r, binding(n, fresh(n), other(n)))
    },
    allowed: (rights) => rights.draw,
  },
  "ties another's arrow to an own note": {
    mine: mine(note),
    theirs: theirs(arrow),
    act: (r, n) => void writeRecord(r, binding(n, other(n), my(n))),
    allowed: (rights) => rights.moveAll,
  },
  "unties another's arrow": {
    mine: mine(note),
    theirs: (n) => [arrow(other(n)), binding(n, other(n), my(n))],
    act: (r, n) => r.delete(`binding:${n}`),
    allowed: (rights) => rights.moveAll,
  },
  "hands an own binding to another's arrow": {
    mine: (n) => [arrow(my(n)), note(my(n, '2')), binding(n, my(n), my(n, '2'))],
    theirs: theirs(arrow),
    act: (r, n) => void r.get(`binding:${n}`)?.set('fromId', other(n)),
    allowed: (rights) => rights.moveAll,
  },
  "removes an own note that another's arrow was tied to": {
    mine: mine(note),
    theirs: (n) => [arrow(other(n)), binding(n, other(n), my(n))],
    act(r, n) {
      r.delete(my(n))
      r.delete(`binding:${n}`)
    },
    allowed: noting,
  },

  'groups own notes': {
    mine: (n) => [note(my(n)), note(my(n, '2'))],
    act(r, n) {
      writeRecord(r, group(fresh(n)))
      for (const id of [my(n), my(n, '2')]) into(r, id, fresh(n))
    },
    allowed: moving,
  },
  "groups an own note and another's": {
    mine: mine(note),
    theirs: theirs(note),
    act(r, n) {
      writeRecord(r, group(fresh(n)))
      for (const id of [my(n), other(n)]) into(r, id, fresh(n))
    },
    allowed: (rights) => rights.moveAll,
  },
  "takes the own note, the last one, out of another's group": {
    mine: (n) => [note(my(n), { parentId: other(n) })],
    theirs: theirs(group),
    act(r, n) {
      into(r, my(n), PAGE_ID)
      r.delete(other(n))
    },
    allowed: moving,
  },
  "removes another's group with a note in it": {
    theirs: (n) => [group(other(n)), note(other(n, '2'), { parentId: other(n) })],
    act: (r, n) => r.delete(other(n)),
    allowed: (rights) => rights.moveAll,
  },
  "moves an own group with another's note in it": {
    mine: mine(group),
    theirs: (n) => [note(other(n), { parentId: my(n) })],
    act: (r, n) => move(r, my(n)),
    allowed: (rights) => rights.moveAll,
  },
  'moves an own group with own notes in it': {
    mine: (n) => [group(my(n)), note(my(n, '2'), { parentId: my(n) })],
    act: (r, n) => move(r, my(n)),
    allowed: moving,
  },

  'fills in a box of the form': {
    act: (r, n) => write(r, BOX.id, n),
    allowed: (rights) => rights.note || rights.tegel || rights.moveOwn,
  },
  'moves a box of the form': { act: (r) => move(r, BOX.id), allowed: nobody },
  'removes a box of the form': { act: (r) => r.delete(BOX.id), allowed: nobody },
}
