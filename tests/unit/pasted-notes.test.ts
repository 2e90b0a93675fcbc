// Lines and tables that become notes: every row is a note or says why it is none, and can be pasted again.
import {
  guessColumns,
  MAX_PASTED,
  type PasteOptions,
  readLines,
  readTable,
  rowsAsText,
  toNotes,
} from '@kringbord/client/session/notes/pasted'
import { isSeveral } from '@kringbord/client/session/notes/several'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const zones = [
  { id: 'terug.inhoud', name: 'Terugkijken: Inhoud' },
  { id: 'oogst', name: 'Oogst' },
]
const options: PasteOptions = {
  columns: { text: 0, zone: null, colour: null, by: null },
  zone: 'oogst',
  color: 'yellow',
  zones,
  room: 600,
}

test('N8: one line is one note; signs of a list go when every line has one', () => {
  expect(readLines('- Zon\n\n  • Maan \n3) Aarde').rows).toEqual([['Zon'], ['Maan'], ['Aarde']])
  expect(readLines('- Zon\n2 keer per week\n').rows).toEqual([['- Zon'], ['2 keer per week']])
  expect([isSeveral('Eén regel\n\n'), isSeveral('Twee\nregels')]).toEqual([false, true])
})

test('N8: a table with a header is known by its columns; sentences with commas are lines', () => {
  const csv = 'Zone;Tekst;Kleur;Naam\noogst;Zon;groen;Fatima\nInhoud;Maan;;\nNergens;Aarde;rood;Bram\n;;blauw;Bram'
  const table = readTable(csv)
  if (!table) throw new Error('this is a table')
  const columns = guessColumns(table)
  expect(columns).toEqual({ text: 1, zone: 0, colour: 2, by: 3 })
  expect(toNotes(table, { ...options, columns })).toEqual({
    notes: [
      { row: 1, text: 'Zon', zone: 'oogst', color: 'green', by: 'Fatima' },
      { row: 2, text: 'Maan', zone: 'terug.inhoud', color: 'yellow', by: '' },
    ],
    faults: [
      { row: 3, text: 'Aarde', problem: 'no-zone', detail: 'Nergens' },
      { row: 4, text: 'blauw · Bram', problem: 'empty', detail: '' },
    ],
  })
  const left = rowsAsText(table, new Set([3, 4]))
  expect(readTable(left)).toEqual({ header: table.header, rows: table.rows.slice(2) })
  expect(readTable('Zon\tkleur\nMaan\tgrijs')?.rows).toEqual([['Maan', 'grijs']])
  expect(readTable('We delen tijd, geld en mensen\nWe leren, ook als het tegenzit\nKlaar')).toBeNull()
})

test('N8: whatever is pasted, each row is a note or a fault, and those left over say the same when pasted again', () => {
  const line = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constant('x'.repeat(MAX_PASTED + 1)))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.nat(20), (lines, room) => {
      const pasted = readLines(lines.join('\n'))
      const { notes, faults } = toNotes(pasted, { ...options, room })
      expect([...notes, ...faults].map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(
        pasted.rows.map((_, i) => i + 1),
      )
      expect(notes.length).toBeLessThanOrEqual(room)
      const left = readLines(rowsAsText(pasted, new Set(faults.map(({ row }) => row))))
      expect(left.rows.length).toBe(faults.length)
    }),
  )
})
