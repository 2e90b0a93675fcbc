// What a phone reads of a sheet that explains: its lines in order, and nothing of what is there to be filled in.
import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import { outline } from '@kringbord/shared/outline'
import { boardRecords, session } from '@kringbord/shared/werkvormen/instantiate'
import { parseParams } from '@kringbord/shared/werkvormen/params'
import { form, translate } from '@kringbord/shared/werkvormen/registry'
import { expect, test } from 'vitest'
import { printedOn, sheetToRead } from '../../server/src/notes/read-sheet.ts'

function linesOf(id: string, step: string) {
  const made = form(id)
  const t = translate(made, 'nl')
  const records = boardRecords(made, { params: parseParams(made, {}, t), t, lang: 'nl' }, { filled: true })
  const wanted = session(id, 'nl', {}).steps.find((one) => one.id === step) ?? null
  return sheetToRead(wanted, arrangeOutline(outline(records), records), printedOn(records))
}

test('F11: the explanation of the tegels has its question, its rules and the examples', () => {
  const lines = linesOf('tegeltjeswijsheden', 'uitleg')
  const texts = lines.map(({ text }) => text)
  expect(texts.some((text) => text.startsWith('Maak af:'))).toBe(true)
  expect(lines.filter(({ kind }) => kind === 'example').length).toBeGreaterThan(3)
  expect(texts.indexOf('Tegels maken')).toBeLessThan(texts.indexOf('Wijsheden van anderen'))
})

test('F11: how a rondgang goes can be read without a board, and its numbers are left out', () => {
  const texts = linesOf('posterpresentatie', 'welkom').map(({ text }) => text)
  expect(texts[0]).toBe('De rondgang')
  expect(texts.some((text) => text.startsWith('Luister naar de pitches'))).toBe(true)
  expect(texts).toContain('2 min lezen')
  expect(texts.filter((text) => /^\d$/.test(text))).toEqual([])
})

test('F11: a poster that is filled in is no explanation, and neither is a wall of tegels', () => {
  expect(linesOf('posterpresentatie', 'pitch')).toEqual([])
  expect(linesOf('tegeltjeswijsheden', 'lezen')).toEqual([])
})
