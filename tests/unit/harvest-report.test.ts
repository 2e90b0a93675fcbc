import { toCsv } from '@kringbord/client/harvest/report/csv'
import { toMarkdown } from '@kringbord/client/harvest/report/markdown'
import { buildReport, type ReportEntry, type ReportSource } from '@kringbord/client/harvest/report/report'
import { reportSource } from '@kringbord/client/harvest/report/source'
import { withPlan } from '@kringbord/shared/arrange-notes'
import { note as layNote, stack } from '@kringbord/shared/layout'
import { mergeNotes } from '@kringbord/shared/merge-notes'
import { shownVotes } from '@kringbord/shared/merged-votes'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const words = {
  madeWith: 'gemaakt met Kringbord',
  untitledZone: 'Vak zonder naam',
  noStep: 'Niet bij een stap',
  loose: 'Los op het bord',
  empty: 'Leeg',
  method: 'Bron',
  mergedFrom: (n: number) => `samengevoegd uit ${n}`,
  origin: 'Herkomst',
  originHelp: 'Elk nummer hoort bij een vorm.',
  drawing: 'Tekening',
  votes: 'Stemmingen',
}

const note = (id: string, text = id): ReportEntry => ({ id, kind: 'note', title: '', text, by: '' })
const base: ReportSource = { title: 'T', formTitle: '', method: '', date: '', steps: [], zones: [], loose: [] }
const zone = (id: string, ...entries: ReportEntry[]) => ({ ids: [id], title: id, prompt: '', path: [], entries })
const step = (title: string, zones: string[], harvest: string[] = []) => ({ title, instruction: '', zones, harvest })

test('E3: whatever steps and zones there are, everything written is reported exactly once', () => {
  const ids = fc.subarray(['a', 'a.b', 'a.c', 'd', 'e'])
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 5 }), ids, (steps, present) => {
      const source = {
        ...base,
        steps: steps.map(([zones, harvest], i) => step(`stap ${i}`, zones, harvest)),
        zones: present.map((id) => zone(id, note(`n-${id}`))),
        loose: [note('los')],
      }
      const reported = buildReport(source, words).flatMap((block) => (block.kind === 'item' ? [block.id] : []))
      expect(reported.toSorted()).toEqual([...present.map((id) => `n-${id}`), 'los'].toSorted())
    }),
  )
})

test('E3: a zone stands under the step that harvests it, not under an earlier one that only shows it', () => {
  const source = { ...base, steps: [step('eerst', ['a']), step('dan', [], ['a'])], zones: [zone('a', note('x'))] }
  const headings = buildReport(source, words).flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings).toEqual(['dan', 'a', 'Herkomst'])
})

test('E3: every number leads to the shape it came from', () => {
  const source = { ...base, zones: [zone('a', note('x'), note('y'))], loose: [note('z')] }
  const blocks = buildReport(source, words)
  const origin = blocks.find((block) => block.kind === 'origin')
  const items = blocks.flatMap((block) => (block.kind === 'item' ? [[block.ref, block.id]] : []))
  expect(origin?.kind === 'origin' && origin.rows.map((row) => [row.ref, row.id])).toEqual(items)
})

test('E3: what people type is text in Markdown, never markup', () => {
  const source = { ...base, zones: [zone('a', note('x', '# kop\n- <script>*vet*\n1. [l](javascript:x)'))] }
  const markdown = toMarkdown(buildReport(source, words))
  expect(markdown).toContain('- \\# kop  \n  \\- \\<script\\>\\*vet\\*  \n  1\\. \\[l\\](javascript:x) [1]')
})

test('Q5: votes stand in the report with the number of the note they are about, also of one that was removed', () => {
  const votes = [
    {
      question: 'Wat telt?',
      about: '3 mensen',
      lines: [
        { id: 'x', text: 'x · 3', said: '3' },
        { id: 'weg', text: 'weg · 1', said: '1' },
      ],
    },
  ]
  const blocks = buildReport({ ...base, zones: [zone('a', note('x'))], votes }, words)
  const items = blocks.flatMap((block) => (block.kind === 'item' ? [[block.text, block.ref]] : []))
  expect(items).toEqual([
    ['x', 1],
    ['x · 3', 1],
    ['weg · 1', 2],
  ])
  expect(toMarkdown(blocks)).toContain('## Stemmingen')
})

test('N4: what was merged stands under its note in the report and the table, each with its own writer', () => {
  const records = stack([
    layNote('a', { x: 0, y: 0 }, 'Zon', 'yellow', 'Fatima'),
    layNote('b', { x: 300, y: 0 }, 'Maan', 'yellow', 'Bram'),
  ])
  const merged = withPlan(records, mergeNotes(records, { ids: ['shape:a', 'shape:b'], text: 'Hemel', id: 'samen' }))
  const made = reportSource(merged, { title: 'Dag', formTitle: '', method: '', date: '', steps: [] })
  const items = buildReport(made, words).flatMap((block) =>
    block.kind === 'item' ? [[block.text, block.by, block.id]] : [],
  )
  expect(items).toEqual([
    ['Hemel · samengevoegd uit 2', 'Fatima, Bram', 'shape:samen'],
    ['↳ Zon', 'Fatima', 'shape:a'],
    ['↳ Maan', 'Bram', 'shape:b'],
  ])
  const header = ['zone', 'kind', 'text', 'by', 'id', 'share', 'votes']
  const rows = toCsv({ ...made, votes: [], header, words: { vote: 'vote', yes: 'ja', no: 'nee' } })
    .trim()
    .split('\r\n')
    .slice(1)
  expect(rows).toEqual([
    ',note,Hemel,"Fatima, Bram",shape:samen,,',
    ',merged into shape:samen,Zon,Fatima,shape:a,,',
    ',merged into shape:samen,Maan,Bram,shape:b,,',
  ])
  const find = (id: string) => merged.find((record) => record.id === id)
  const votes = [
    { id: 'shape:a', n: 3 },
    { id: 'shape:b', n: 4 },
  ]
  expect([...shownVotes('dots', votes, find)]).toEqual([['shape:samen', 7]])
  expect([...shownVotes('opinion', votes, find)], 'someone may have agreed with both').toEqual([['shape:samen', null]])
})
