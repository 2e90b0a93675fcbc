// The numbers of a closed vote at the notes that are shown, after some of them were merged.
import { withMerged } from '@kringbord/shared/merged'
import type { PlainRecord } from '@kringbord/shared/records'
import type { VoteLine, VoteView } from '@kringbord/shared/votes'
import type { Editor } from 'tldraw'
import { expect, test } from 'vitest'
import { bridgeAt, countsAt, numbersAt } from '../../client/src/session/votes/vote-numbers.ts'
import { note } from '../help/shapes.ts'

const board = [
  note('shape:los'),
  note('shape:samen'),
  withMerged(note('shape:een'), 'shape:samen'),
  withMerged(note('shape:twee'), 'shape:samen'),
  note('shape:alleen'),
  withMerged(note('shape:drie'), 'shape:alleen'),
]

test('W11: a note that holds one other has its bridge score; where several were merged there is none to tell', () => {
  const editor = editorOf(board)
  const round = closed([
    line('shape:los', 3, 0.25),
    line('shape:een', 4, 0.5),
    line('shape:twee', 1, 0.75),
    line('shape:drie', 2, 1),
    line('shape:weg', 9, 0.9),
  ])
  expect(['shape:los', 'shape:alleen', 'shape:samen'].map((id) => bridgeAt(editor, round, id))).toEqual([0.25, 1, null])
  expect([...numbersAt(editor, round)], 'dots add up').toEqual([
    ['shape:los', 3],
    ['shape:samen', 5],
    ['shape:alleen', 2],
  ])
  expect(countsAt(editor, round, 'shape:alleen')).toEqual({ dot: 2 })
})

test('W11: where domains cannot be told apart, or nothing is told yet, there is no bridge score', () => {
  const editor = editorOf(board)
  const alone = { ...line('shape:los', 3, 0), bridge: null }
  expect(bridgeAt(editor, closed([alone]), 'shape:los')).toBeNull()
  expect(bridgeAt(editor, { ...closed([alone]), result: null }, 'shape:los')).toBeNull()
})

const line = (item: string, dot: number, least: number): VoteLine => {
  return { item, counts: { dot }, bridge: { product: 0.1, least } }
}

function closed(lines: VoteLine[]): VoteView {
  return {
    id: 'ronde',
    kind: 'dots',
    look: 'dot',
    question: '',
    budget: 3,
    cumulative: false,
    anonymous: false,
    step: '',
    state: 'closed',
    published: true,
    openedAt: '',
    closedAt: '',
    voted: 3,
    people: 3,
    items: lines.map(({ item }) => ({ id: item, kind: 'note', text: item, zone: '' })),
    mine: [],
    result: { voters: 3, tooFew: false, lines, reasons: [], voices: [] },
  }
}

/** Of the editor what the numbers ask for. */
function editorOf(records: readonly PlainRecord[]): Editor {
  return parseEditor({ getShape: (id: string) => records.find((one) => one.id === id) })
}

function parseEditor(editor: object): Editor {
  return editor as unknown as Editor
}
