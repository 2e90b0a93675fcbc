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

test('E2: quotes, semicolons and lines of a note stay within its cell', () => {
  const note = { id: 'shape:a', kind: 'note' as const, title: '', text: 'zeg "ja"; en\nkom', by: 'Anne' }
  const csv = toCsv(
    [{ ids: ['z'], title: 'Kracht', prompt: '', path: ['Poster'], entries: [note] }],
    [],
    ['a', 'b', 'c', 'd', 'e', 'f'],
    { yes: 'ja', no: 'nee' },
  )
  expect(csv).toBe('\uFEFFa,b,c,d,e,f\r\nPoster › Kracht,note,"zeg ""ja""; en\nkom",Anne,shape:a,\r\n')
})

test('E2: of a tegel it says whether its writer lets it leave the group', () => {
  const tegel = (id: string, shareable: boolean) =>
    ({ id, kind: 'tegel', title: '', text: 'Leer', by: '', shareable }) as const
  const csv = toCsv([], [tegel('shape:a', true), tegel('shape:b', false)], ['a', 'b', 'c', 'd', 'e', 'f'], {
    yes: 'ja',
    no: 'nee',
  })
  expect(csv).toContain(',tegel,Leer,,shape:a,ja\r\n,tegel,Leer,,shape:b,nee')
})
