// What someone types on the start page: codes, pasted lists, and the request that a draft becomes.

import type { FormFacts } from '@kringbord/shared/api'
import { describe, expect, test } from 'vitest'
import { normaliseCode } from '../../client/src/pages/home/code.ts'
import { emptyDraft, moved, toBody, toNames } from '../../client/src/pages/home/create/draft.ts'
import { checkFile } from '../../client/src/pages/home/use-open-file.ts'
import { spacedCode } from '../../client/src/session/share/code.ts'

const form: FormFacts = {
  id: 'kompas',
  title: 'Kompas',
  purpose: 'Richting',
  people: { min: 2, max: 20 },
  minutes: 60,
  thumbnail: '/kompas.svg',
  params: [
    { kind: 'names', key: 'teams', min: 2, max: 4, defaults: ['A', 'B'], label: 'Teams', help: '' },
    { kind: 'number', key: 'tables', min: 1, max: 9, default: 3, label: 'Tafels', help: '' },
  ],
}

describe('a code', () => {
  test.each([
    ['abcd2345', 'ABCD2345'],
    [' ABCD-2345 ', 'ABCD2345'],
    ['ab cd 23 45', 'ABCD2345'],
    ['https://bord.example/c/abcd-2345?x=1', 'ABCD2345'],
    ['', ''],
  ])('%j is read as %j', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code)
  })

  test('is shown in two groups', () => {
    expect([spacedCode('ABCD2345'), spacedCode('ABC')]).toEqual(['ABCD 2345', 'ABC'])
  })
})

describe('a draft', () => {
  test('untouched, asks for the defaults of the form', () => {
    const body = { form: 'kompas', lang: 'nl', filled: false, params: { teams: ['A', 'B'], tables: 3 } }
    expect(toBody(form, emptyDraft, 'nl')).toEqual(body)
  })

  test('sends what was changed and a title without spaces around it', () => {
    const draft = { title: '  Onze dag ', filled: false, params: { tables: 5 } }
    expect(toBody(form, draft, 'en')).toMatchObject({ title: 'Onze dag', lang: 'en', params: { tables: 5 } })
  })

  test('of the filled example leaves the parameters to the example', () => {
    expect(toBody(form, { ...emptyDraft, filled: true, params: { tables: 5 } }, 'nl').params).toEqual({})
  })
})

test('a pasted list becomes names without bullets, numbers and empty lines', () => {
  expect(toNames('1. Oost\r\n- West\n\n• Noord\n  Zuid 2.0  ')).toEqual(['Oost', 'West', 'Noord', 'Zuid 2.0'])
})

test('moving a row keeps all rows, also past the ends', () => {
  expect([moved(['a', 'b', 'c'], 0, 2), moved(['a', 'b'], 1, 2), moved(['a', 'b'], 0, -1)]).toEqual([
    ['b', 'c', 'a'],
    ['a', 'b'],
    ['a', 'b'],
  ])
})

test.each([
  ['bord.kringbord', 10, null],
  ['Schets.TLDR', 10, null],
  ['foto.png', 10, 'bad-file'],
  ['bord.tldr', 0, 'bad-file'],
  ['bord.tldr', 50_000_000, 'too-large'],
])('file %s of %d bytes: %j', (name, size, code) => {
  const check = () => checkFile({ name, size })
  if (code) expect(check).toThrow(code)
  else expect(check).not.toThrow()
})
