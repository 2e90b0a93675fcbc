// tldraw in Dutch: no key of its English text is missing, no key of ours is unknown, and nothing is left in English.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { dutch, english } from '../../client/src/board/tldraw-nl.ts'

const client = createRequire(new URL('../../client/package.json', import.meta.url))
const folder = join(dirname(client.resolve('@tldraw/assets/package.json')), 'translations')
const source = parseTexts('main.json')
const theirs = parseTexts('nl.json')

/** Keys that tldraw does not have: our own shapes, as they are read aloud, and actions. */
const SHAPES = ['tegel', 'area', 'label', 'textbox', 'kompas']
const OWN = [...SHAPES.map((type) => `tool.${type}`), 'action.new-note', 'action.new-tegel']

test('every text of tldraw has a Dutch one', () => {
  const missing = Object.keys(source).filter((key) => !dutch[key]?.trim() && !theirs[key]?.trim())
  expect(missing).toEqual([])
})

test('we name no key that tldraw does not have', () => {
  const unknown = Object.keys({ ...dutch, ...english }).filter((key) => !(key in source) && !OWN.includes(key))
  expect(unknown).toEqual([])
})

test('our own keys have a text in both languages', () => {
  for (const key of OWN) expect([dutch[key], english[key]]).not.toContain(undefined)
})

test('a note is called a briefje', () => {
  const all = Object.entries({ ...theirs, ...dutch })
  expect(all.filter(([, text]) => /opmerking|notitie/i.test(text)).map(([key]) => key)).toEqual([])
})

test('what we add is not the English text', () => {
  const same = Object.entries(dutch).filter(([key, text]) => source[key] === text)
  // The same word in both languages.
  expect(same.map(([key]) => key)).toEqual(['a11y.status'])
})

function parseTexts(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}
