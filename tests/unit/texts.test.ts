// Which language someone gets, and how a text fills its places.

import { describe, expect, test } from 'vitest'
import { chooseLang } from '../../client/src/i18n/lang.ts'
import { defineTexts, fill, translator } from '../../client/src/i18n/texts.ts'

describe('the language at first sight', () => {
  test.each([
    [null, ['nl-NL', 'en'], 'nl'],
    [null, ['en-GB', 'nl'], 'nl'],
    [null, ['en-US', 'en'], 'en'],
    [null, ['fr'], 'nl'],
    [null, [], 'nl'],
    ['en', ['nl'], 'en'],
    ['nl', ['en'], 'nl'],
    ['xx', ['en'], 'en'],
  ])('stored %j and wanted %j gives %s', (stored, wanted, lang) => {
    expect(chooseLang(stored, wanted)).toBe(lang)
  })
})

describe('filling a text', () => {
  test.each([
    ['Dag {name}', { name: 'Anna' }, 'Dag Anna'],
    ['{count} {count|briefje|briefjes}', { count: 1 }, '1 briefje'],
    ['{count} {count|briefje|briefjes}', { count: 0 }, '0 briefjes'],
    ['Dag {name}', { name: '{other}' }, 'Dag {other}'],
    ['Zonder plaats', {}, 'Zonder plaats'],
  ])('%j with %j', (text, values, filled) => {
    expect(fill(text, values)).toBe(filled)
  })

  test('a translator reads its own language', () => {
    const texts = defineTexts({ nl: { hello: 'Dag {name}' }, en: { hello: 'Hello {name}' } })
    expect(translator(texts, 'en')('hello', { name: 'Anna' })).toBe('Hello Anna')
  })
})
