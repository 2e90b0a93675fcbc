// The colours of pages are those of boards, and readable.
import { readFileSync } from 'node:fs'
import { canvas, hairline, ink, paper, personColors, tones } from '@kringbord/shared/palette'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../client/src/ui/theme.css', import.meta.url), 'utf8')

function cssColor(name: string): string {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? 'missing'
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each(Object.entries({ ink, paper, canvas, hairline }))('--%s is the palette’s %s', (name, color) => {
  expect(cssColor(name)).toBe(color)
})

test.each(['delft', 'terra', 'sage', 'ochre', 'rose'] as const)('tone --%s is the palette’s', (name) => {
  const { deep, line, wash } = tones[name]
  expect([cssColor(name), cssColor(`${name}-line`), cssColor(`${name}-wash`)]).toEqual([deep, line, wash])
})

test.each([
  ['ink', 'canvas', 7],
  ['ink-soft', 'canvas', 4.5],
  ['delft', 'delft-wash', 4.5],
  ['rose', 'paper', 4.5],
  ['control', 'canvas', 3],
  ['delft-line', 'canvas', 3],
])('--%s on --%s has a contrast of at least %d', (text, ground, least) => {
  expect(contrast(cssColor(text), cssColor(ground))).toBeGreaterThanOrEqual(least)
})

test('white initials are readable on every colour of a person', () => {
  const worst = Math.min(...personColors.map((color) => contrast('#ffffff', color)))
  expect(worst).toBeGreaterThanOrEqual(4.5)
})
