// Every text exists in Dutch and English, says something, and has the same places in both.
import { errorCodes } from '@kringbord/shared/limits'
import { describe, expect, test } from 'vitest'

type Texts = Readonly<Record<string, string>>
type Locale = { nl: Texts; en: Texts }

const clientFiles = import.meta.glob<{ texts: Locale }>(
  ['../../client/src/**/texts.ts', '!../../client/src/i18n/texts.ts'],
  {
    eager: true,
  },
)
const formFiles = import.meta.glob<{ default: Texts }>('../../shared/src/werkvormen/*/{nl,en}.json', { eager: true })

const client = Object.entries(clientFiles).map(([path, { texts }]) => ({ path, texts }))
const forms = Object.entries(formFiles)
  .filter(([path]) => path.endsWith('/nl.json'))
  .map(([path, file]) => {
    const english = formFiles[path.replace(/nl\.json$/, 'en.json')]
    return { path, texts: { nl: file.default, en: english?.default ?? {} } }
  })

/** Names of the places in a text, of a plural too, in order of the alphabet. */
function places(text: string): string[] {
  const found = [...text.matchAll(/\{([^{}|]+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name ?? '')
  return [...new Set(found)].sort()
}

test('texts are found', () => {
  expect(client.length).toBeGreaterThan(5)
  expect(forms.length).toBeGreaterThan(0)
})

describe.each([...client, ...forms])('$path', ({ texts: { nl, en } }) => {
  test('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
  })

  test('has no empty text', () => {
    const empty = [nl, en].flatMap((texts) => Object.keys(texts).filter((key) => texts[key]?.trim() === ''))
    expect(empty).toEqual([])
  })

  test('has the same places in both languages', () => {
    const named = (texts: Texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, places(text)]))
    expect(named(en)).toEqual(named(nl))
  })
})

test('there is a text for every error code', () => {
  const errors = client.find(({ path }) => path.endsWith('i18n/errors/texts.ts'))
  const missing = errorCodes.filter((code) => !errors?.texts.nl[code])
  expect(missing).toEqual([])
})
