// What a participant or a viewer may not change, tried with a well-behaved Yjs: the form, the page, and records that no
// editor can show.
import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import { boardRoots, DOCUMENT_ID, PAGE_ID } from '@kringbord/shared/board'
import { drawing } from '@kringbord/shared/drawing'
import { writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import { CLOSE } from '@kringbord/shared/wire'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Change, createHostileRoom } from '../help/hostile-room.ts'
import { boardOf, settled, updateOf } from '../help/scene.ts'
import { FORM_NOTE, testNote } from '../help/wall.ts'

const hostile = createHostileRoom()

const part = (id: string) => ({ ...testNote('x', 'Zelf gemaakt'), id })

const forbidden: Record<string, Change> = {
  'moves a part of the form': (records) => void records.get(FORM_NOTE)?.set('pos', [0, 0]),
  'removes a part of the form': (records) => records.delete(FORM_NOTE),
  'adds a part to the form': (records) => void writeRecord(records, part('shape:vorm.extra')),
  'writes in a locked part of the form': (records) => {
    const map = records.get(FORM_NOTE)
    if (map) writeField(map, 'props.richText', toRichText('Anders'))
  },
  'replaces a part of the form': (records) => {
    records.delete(FORM_NOTE)
    writeRecord(records, part(FORM_NOTE))
  },
  'renames the page': (records) => void records.get(PAGE_ID)?.set('name', 'Mijn bord'),
  'removes the page': (records) => records.delete(PAGE_ID),
  'removes the document record': (records) => records.delete(DOCUMENT_ID),
  'makes the page a shape': (records) => void records.get(PAGE_ID)?.set('typeName', 'shape'),
  'removes everything': (records) => {
    for (const id of [...records.keys()]) records.delete(id)
  },
  'writes beside the board': (_records, doc) => void doc.getMap('beside').set('a', 1),
  'writes the title': (_records, doc) => void boardRoots(doc).meta.set('title', 'Van mij'),
}
const invalid: Record<string, Change> = {
  'an endless number': (records) => void records.get('shape:mine')?.set('pos', [Number.POSITIVE_INFINITY, 0]),
  'no number': (records) => void records.get('shape:mine')?.set('pos', [Number.NaN, 0]),
  'half a position': (records) => void records.get('shape:mine')?.set('pos', [1]),
  'a position far away': (records) => void records.get('shape:mine')?.set('pos', [1e12, 0]),
  'an unknown colour': (records) => void records.get('shape:mine')?.set('props.color', 'hotpink'),
  'a missing field': (records) => records.get('shape:mine')?.delete('props.size'),
  'a shared type in a plain field': (records) => void records.get('shape:mine')?.set('meta.stash', new Y.Map()),
  'text in a plain field': (records) => void records.get('shape:mine')?.set('meta.stash', new Y.XmlFragment()),
  'points in a plain field': (records) => void records.get('shape:mine')?.set('meta.stash', new Y.Array()),
  'points that are plain': (records) => {
    writeRecord(records, drawing('lijn', [[0, 0]]))
    records.get('shape:lijn')?.set('props.segments', [])
  },
  'an element in the place of a text': (records) =>
    void records.get('shape:mine')?.set('props.richText', new Y.XmlElement('paragraph')),
  'a number that no file can hold': (records) => void records.get('shape:mine')?.set('meta.stash', 9n),
  'text that is no text': (records) => void records.get('shape:mine')?.set('props.richText', 'Hallo'),
  'an unknown node in a text': (records) => {
    const text = records.get('shape:mine')?.get('props.richText')
    if (text instanceof Y.XmlFragment) text.push([new Y.XmlElement('script')])
  },
  'a link that runs': (records) => void records.get('shape:mine')?.set('props.url', 'javascript:alert(1)'),
  'bytes in a plain field': (records) => void records.get('shape:mine')?.set('meta.stash', new Uint8Array(9)),
  'another id than its kind': (records) => void writeRecord(records, { ...part('page:x') }),
  'an empty record': (records) => void records.set('shape:leeg', new Y.Map()),
  'a document in a record': (records) => void records.get('shape:mine')?.set('meta.stash', new Y.Doc()),
  'far too much text': (records) => {
    const map = records.get('shape:mine')
    if (map) writeField(map, 'props.richText', toRichText('x'.repeat(30_000)))
  },
}

describe('R2: a participant cannot do what only the form or the server does', () => {
  test.each(Object.entries(forbidden))('R2: %s', async (_name, change) => {
    const scene = await hostile.open()
    await scene.enter()
    await hostile.expectRefused(hostile.changed(change))
  })
})
describe('R3: a record that no editor can show is refused', () => {
  test.each(Object.entries(invalid))('R3: %s', async (_name, change) => {
    const scene = await hostile.open()
    await scene.enter()
    await hostile.expectRefused(hostile.changed(change))
  })
})

test('R2: a facilitator changes parts of the form, and nobody the page', async () => {
  const scene = await hostile.open('facilitator')
  const facilitator = await scene.enter()
  facilitator.edit('moved', () => boardRoots(facilitator.doc).records.get(FORM_NOTE)?.set('pos', [7, 7]))
  await settled()
  expect(facilitator.acked.has('moved')).toBe(true)
  await scene.expectAtWork()
  await hostile.expectRefused(hostile.changed((records) => records.delete(PAGE_ID)))
})

test.each(['viewer', 'observer'] as const)('S3 A3: a %s looks, stays, and changes nothing', async (role) => {
  const scene = await hostile.open(role)
  const onlooker = await scene.enter()
  await settled(60_000)
  expect(onlooker.closes).toEqual([])
  expect(boardOf(onlooker.doc)).toEqual(boardOf(scene.victim.doc))
  // What a stock client answers to step 1: nothing new, and all deletions that it knows of.
  onlooker.sendRaw(syncMessage('step2', Y.encodeStateAsUpdate(onlooker.doc, Y.encodeStateVector(onlooker.doc))))
  await settled()
  expect(onlooker.closes).toEqual([])
  const changes: Change[] = [
    (records) => records.delete('shape:mine'),
    // It comes and goes: no record is another than before, and yet there would be more to store.
    (records) => {
      writeRecord(records, part('shape:even'))
      records.delete('shape:even')
    },
  ]
  for (const kind of ['update', 'step2'] as const)
    for (const change of changes) {
      const { doc } = await scene.enter()
      const update = updateOf(doc, doc.clientID, (copy) => change(boardRoots(copy).records, copy))
      await hostile.expectRefused(syncMessage(kind, update), CLOSE.forbidden)
    }
})
