// A change is judged by what changed: by itself when it is a place or some letters, else by its fields. Whatever is done to a
// record, the verdict is that of someone who reads all of it every time.
import { createBoardRules } from '@kringbord/server/src/rooms/rules.ts'
import { boardRoots } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import { writeRecord } from '@kringbord/shared/records'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { note, tile } from '../help/shapes.ts'

const author = { role: 'facilitator' as const, rights: [null], isOwn: () => true }
const check = createRecordCheck()
const IDS = ['shape:note', 'shape:tile'] as const

/** What people, and tabs that are none, do to a text and what is around it. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), count: fc.constantFrom(1, 1, 2, 40) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('paste' as const), count: fc.constantFrom(300, 1_900, 12_000) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wipe' as const), count: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), count: fc.constantFrom(5, 2_000_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('format' as const), count: fc.constantFrom(1, 2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('embed' as const), count: fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), count: fc.constantFrom(1, 2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('colour' as const), count: fc.constantFrom(1, 2) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('meta' as const), count: fc.constantFrom(10, 40_000) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kind' as const), count: fc.constant(1) }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** A text that becomes too long by letters alone. */
const GROWING: [(typeof IDS)[number], Step][] = [
  ['shape:note', { kind: 'paste', count: 12_000 }],
  ['shape:note', { kind: 'paste', count: 12_000 }],
]
function board(): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  const { records } = boardRoots(doc)
  doc.transact(() => {
    writeRecord(records, note('shape:note'))
    writeRecord(records, tile('shape:tile'))
  })
  return doc
}

function lineOf(fragment: unknown): Y.XmlText {
  const [paragraph] = fragment instanceof Y.XmlFragment ? fragment.toArray() : []
  const [line] = paragraph instanceof Y.XmlElement ? paragraph.toArray() : []
  if (line instanceof Y.XmlText) return line
  const fresh = new Y.XmlText()
  if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [fresh])
  return fresh
}

function perform(doc: Y.Doc, id: string, { kind, count }: Step): void {
  const record = boardRoots(doc).records.get(id)
  if (record === undefined) throw new Error('no such record')
  const text: unknown = record.get('props.richText')
  const line = lineOf(text)
  const at = Math.min(3, line.length)
  if (kind === 'type' || kind === 'paste') line.insert(at, 'n'.repeat(count))
  if (kind === 'wipe') line.delete(0, Math.min(count, line.length))
  if (kind === 'move') record.set('pos', [count, 1])
  if (kind === 'format') line.format(0, Math.min(2, line.length), count === 1 ? { bold: {} } : { flash: { href: {} } })
  if (kind === 'embed') line.insertEmbed(at, { image: 'x' })
  if (kind === 'paragraph' && text instanceof Y.XmlFragment) {
    text.insert(0, [new Y.XmlElement(count === 1 ? 'paragraph' : 'marquee')])
  }
  if (kind === 'colour') record.set('props.color', count === 1 ? 'blue' : 'beautiful')
  if (kind === 'meta') record.set('meta.more', 'm'.repeat(count))
  if (kind === 'kind') record.set('type', record.get('type') === 'note' ? 'tegel' : 'note')
}

test('R1: whoever judges by what changed says what a judge says who reads the whole record', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...IDS), step), { maxLength: 30 }), (steps) => {
      let doc = board()
      let byPart = createBoardRules(check)
      for (const [id, one] of steps) {
        const before = Y.encodeStateAsUpdate(doc)
        const verdicts: [unknown, unknown] = [null, null]
        const judge = (transaction: Y.Transaction) => {
          verdicts[0] = byPart.judge(transaction, author)
          // It knows nothing yet, so that it reads everything.
          verdicts[1] = createBoardRules(check).judge(transaction, author)
        }
        doc.on('afterTransaction', judge)
        doc.transact(() => perform(doc, id, one))
        doc.off('afterTransaction', judge)
        if (verdicts[0] === null) continue
        expect(verdicts[0], `${id} ${JSON.stringify(one)}`).toEqual(verdicts[1])
        const fine = typeof verdicts[1] === 'object' && verdicts[1] !== null && 'added' in verdicts[1]
        if (fine) continue
        // As a room does: what was refused is forgotten, with everything known.
        doc = new Y.Doc({ gc: false })
        boardRoots(doc)
        Y.applyUpdate(doc, before)
        byPart = createBoardRules(check)
      }
    }),
    { numRuns: 100, examples: [[GROWING]] },
  )
})

test('R1: in a record that is nearly too large, few letters are too many', () => {
  const doc = board()
  const rules = createBoardRules(check)
  const judged = (one: Step) => {
    let verdict: unknown = null
    const judge = (transaction: Y.Transaction) => {
      verdict = rules.judge(transaction, author)
    }
    doc.on('afterTransaction', judge)
    doc.transact(() => perform(doc, 'shape:note', one))
    doc.off('afterTransaction', judge)
    return verdict
  }
  boardRoots(doc).records.get('shape:note')?.set('meta.most', 'm'.repeat(24_500))
  expect(judged({ kind: 'meta', count: 40_000 })).toEqual({ ok: true, added: 0 })
  expect(judged({ kind: 'type', count: 40 })).toEqual({ ok: true, added: 0 })
  expect(judged({ kind: 'paste', count: 1_900 })).toEqual({ ok: false, code: 'size' })
})
