import { safeCell, toCsv } from '@kringbord/client/harvest/report/csv'
import { expect, test } from 'vitest'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1+1', '\t=1+1', '\r=1+1', '＝1+1'])(
  'E2: %j is not a formula in a spreadsheet',
  (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
  },
)

test('E2: ordinary text stays as it was', () => {
  for (const text of ['Samen leren', 'a = b', '1 - 2', '']) expect(safeCell(text)).toBe(text)
})

const note = (id: string, text: string, by = '') => ({ id, kind: 'note' as const, title: '', text, by })
const zone = (...entries: ReturnType<typeof note>[]) => ({
  ids: ['z'],
  title: 'Kracht',
  prompt: '',
  path: ['Poster'],
  entries,
})
const header = ['vak', 'soort', 'tekst', 'door', 'id', 'delen', 'stemmen']
const words = { vote: 'stemming', yes: 'ja', no: 'nee' }
const rows = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1)

test('E2: quotes, semicolons and lines of a note stay within its cell', () => {
  const zones = [zone(note('shape:a', 'zeg "ja"; en\nkom', 'Anne'))]
  const csv = toCsv({ zones, loose: [], votes: [], header, words })
  expect(csv).toBe(
    '\uFEFFvak,soort,tekst,door,id,delen,stemmen\r\nPoster › Kracht,note,"zeg ""ja""; en\nkom",Anne,shape:a,,\r\n',
  )
})

test('E2: no cell of the file becomes a formula: not a zone, a text, a writer, nor what was voted', () => {
  const made = { ...zone(note('@id', '=HYPERLINK("http://kwaad.test")', '+Anne')), title: '-Kracht', path: [] }
  const votes = [{ question: '=1+1', about: '', lines: [{ id: '@id', text: '', said: 'Eens: 2' }] }]
  expect(rows(toCsv({ zones: [made], loose: [], votes, header, words }))).toEqual([
    `'-Kracht,note,"'=HYPERLINK(""http://kwaad.test"")",'+Anne,'@id,,'=1+1: Eens: 2`,
  ])
})

test('E2: of a tegel it says whether its writer lets it leave the group', () => {
  const tegel = (id: string, shareable: boolean) =>
    ({ id, kind: 'tegel', title: '', text: 'Leer', by: '', shareable }) as const
  const loose = [tegel('shape:a', true), tegel('shape:b', false)]
  expect(rows(toCsv({ zones: [], loose, votes: [], header, words }))).toEqual([
    ',tegel,Leer,,shape:a,ja,',
    ',tegel,Leer,,shape:b,nee,',
  ])
})

test('E2: votes stand with what they are about, and what is not on the board stands below', () => {
  const vote = (question: string, id: string, said: string) => ({ id, text: `tekst · ${said}`, said, question })
  const lines = [vote('Wat telt?', 'shape:a', '3 stippen'), vote('Wat telt?', 'shape:weg', '1 stip')]
  const votes = [
    { question: 'Wat telt?', about: '4 mensen', lines },
    { question: '=Nog eens', about: '', lines: [{ id: 'shape:a', text: '', said: 'Eens: 2' }] },
    { question: 'Te weinig', about: '2 mensen stemden', lines: [] },
  ]
  const csv = toCsv({
    zones: [zone(note('shape:a', 'x'))],
    loose: [note('b', 'los')],
    votes,
    header,
    words,
  })
  expect(rows(csv)).toEqual([
    'Poster › Kracht,note,x,,shape:a,,"Wat telt?: 3 stippen\n=Nog eens: Eens: 2"',
    ',note,los,,b,,',
    ',stemming,tekst · 1 stip,,shape:weg,,Wat telt?: 1 stip',
    ',stemming,Te weinig,,,,2 mensen stemden',
  ])
})
