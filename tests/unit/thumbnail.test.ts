// T: the small picture of a board is small, safe and always there.
import { area, note, tegel } from '@kringbord/shared/layout'
import { MAX_THUMBNAIL_BYTES, thumbnail } from '@kringbord/shared/thumbnail'
import { expect, test } from 'vitest'

const bytes = (text: string) => new TextEncoder().encode(text).length

test('T12 an empty board has a picture too', () => {
  expect(thumbnail([])).toMatch(/^<svg [^>]*viewBox="0 0 640 400"[^>]*>.*<\/svg>$/)
})

test('T13 what people write cannot become markup', () => {
  const evil = '<script>alert("1")</script>&]]>\u0000\ud800'
  const svg = thumbnail([note('n', { x: 0, y: 0, scale: 1 }, evil), tegel('t', { x: 300, y: 0 }, evil, { by: evil })])
  expect(svg).not.toMatch(/<script|&(?!#\d+;)/)
  for (const char of ['\u0000', '\ud800']) expect(svg).not.toContain(char)
  expect(svg).toContain('&#60;')
})

test('T14 a board with thousands of shapes still gives a picture of at most 20 kB', () => {
  const notes = Array.from({ length: 4000 }, (_, i) =>
    note(`n${i}`, { x: (i % 80) * 230, y: Math.floor(i / 80) * 230 }, `briefje ${i}`),
  )
  const svg = thumbnail([area('z', { x: 0, y: 0, w: 20000, h: 12000 }, { zone: 'z', title: 'Alles' }), ...notes])
  expect(bytes(svg)).toBeLessThanOrEqual(MAX_THUMBNAIL_BYTES)
  expect(bytes(svg)).toBeGreaterThan(5000)
})

test('T15 broken numbers do not reach the picture', () => {
  const broken = { ...note('n', { x: 0, y: 0 }, 'x'), x: Number.NaN, y: Number.POSITIVE_INFINITY }
  expect(thumbnail([broken, note('m', { x: 1e308, y: -1e308 }, 'ver'), note('k', { x: 5, y: 5 }, 'hier')])).not.toMatch(
    /NaN|Infinity/,
  )
})

test('T12 the zones of a cover fill the width of the card, what is elsewhere is left out', () => {
  const front = area('a', { x: 5000, y: 5000, w: 2000, h: 1000 }, { kind: 'sheet', zone: 'a', title: 'Vooraan' })
  const elsewhere = area('b', { x: 0, y: 0, w: 2000, h: 1000 }, { kind: 'sheet', zone: 'b', title: 'Elders' })
  const beside = area('c', { x: 7020, y: 5000, w: 2000, h: 1000 }, { kind: 'sheet', zone: 'c', title: 'Ernaast' })
  const svg = thumbnail([front, elsewhere, beside], ['a'])
  expect(svg).toContain('Vooraan')
  expect(svg).not.toContain('Ernaast')
  expect(svg).not.toContain('Elders')
})
