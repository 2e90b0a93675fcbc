// The filled reflection: notes on the three levels, a cartoon, a model and a contemplation, knots and what people take along.
import { arc, circle, drawing } from '../../drawing.ts'
import type { FormContext, Translate } from '../../form.ts'
import type { Box, NoteColor } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { filledTextboxes } from '../filled-textboxes.ts'
import { type NoteSlots, noteSlots } from '../note-slots.ts'
import { levels, parts } from './levels.ts'
import { knotParts } from './sheets.ts'

const NOTES_PER_CELL = 2
const KNOTS = 3

const colors: Readonly<Record<(typeof levels)[number], NoteColor>> = {
  inhoud: 'light-blue',
  samenwerking: 'orange',
  netwerk: 'light-green',
}

export function example({ t }: Pick<FormContext<unknown>, 't'>, layout: PlainRecord[]): PlainRecord[] {
  const slots = noteSlots(layout)
  const texts = new Map<string, string>()
  for (let knot = 1; knot <= KNOTS; knot++)
    for (const part of knotParts) texts.set(`knopen.${knot}.${part}`, t(`vb.knoop.${knot}.${part}`))
  return [
    ...filledTextboxes(layout, texts),
    ...levelNotes(t, slots),
    ...numbered('cartoon', cartoon(slots.room('cartoon'))),
    ...model(t, slots),
    ...t('vb.beschouwing')
      .split('\n\n')
      .map((thought) => slots.put('beschouwing', thought)),
    ...[1, 2, 3, 4].map((i) => slots.put('eronder', t(`vb.eronder.${i}`), { color: 'light-violet' })),
    ...[1, 2, 3, 4].map((i) => slots.put('meenemen', t(`vb.meenemen.${i}`))),
  ]
}

function levelNotes(t: Translate, slots: NoteSlots): PlainRecord[] {
  const numbers = Array.from({ length: NOTES_PER_CELL }, (_, i) => i + 1)
  return levels.flatMap((level) =>
    parts.flatMap((part) =>
      numbers.map((i) => slots.put(`${level}.${part}`, t(`vb.${level}.${part}.${i}`), { color: colors[level] })),
    ),
  )
}

/** Two people pull a cart in two directions, while the third, on top of it, asks where to. */
function cartoon({ x, y, w, h }: Box): PlainRecord[] {
  const ground = y + h * 0.86
  const size = Math.min(w, h) * 0.36
  const cart = { x: x + w * 0.5, y: ground - size * 0.62 }
  const side = (sign: number, down: number) =>
    [cart.x + sign * size * (0.42 - down * 0.2), cart.y + down * size] as const
  const rope = (sign: number) =>
    drawing('', [
      side(sign, 0.1),
      [cart.x + sign * w * 0.25, cart.y + size * 0.12],
      [cart.x + sign * (w * 0.36 - size * 0.2), ground - size * 0.52],
    ])
  const bubble = { x: x + w * 0.75, y: y + h * 0.15 }
  return [
    drawing(
      '',
      [
        [x + 20, ground],
        [x + w * 0.5, ground + 6],
        [x + w - 20, ground - 4],
      ],
      { size: 'l', color: 'grey' },
    ),
    drawing('', [side(-1, 0), side(1, 0), side(1, 0.34), side(-1, 0.34)], {
      size: 'l',
      closed: true,
      color: 'orange',
      filled: true,
    }),
    ...[-0.22, 0.22].map((at) => circle('', [cart.x + size * at, ground - size * 0.15], size * 0.14, { size: 'l' })),
    ...person(x + w * 0.14, ground, size, 'blue'),
    ...person(x + w * 0.86, ground, size, 'green'),
    ...person(cart.x, cart.y, size, 'red'),
    rope(-1),
    rope(1),
    circle('', [bubble.x, bubble.y], [w * 0.19, h * 0.11]),
    ...questionMark(bubble.x, bubble.y, h * 0.07),
    drawing('', [
      [bubble.x - w * 0.09, bubble.y + h * 0.11],
      [bubble.x - w * 0.15, bubble.y + h * 0.18],
    ]),
  ]
}

/** A figure of lines, `size` high, that stands on `ground`. */
function person(x: number, ground: number, size: number, color: NoteColor): PlainRecord[] {
  const line = (...points: [number, number][]) =>
    drawing(
      '',
      points.map(([right, up]) => [x + right * size, ground - up * size] as const),
      { color, size: 'l' },
    )
  return [
    circle('', [x, ground - size * 0.84], size * 0.15, { color, size: 'l' }),
    line([0, 0.69], [0, 0.3]),
    line([0, 0.3], [-0.17, 0]),
    line([0, 0.3], [0.17, 0]),
    line([-0.24, 0.5], [0, 0.58], [0.24, 0.5]),
  ]
}

function questionMark(x: number, y: number, size: number): PlainRecord[] {
  return [
    drawing('', [...arc([x, y - size * 0.4], size * 0.5, 0.5, 1.2), [x, y + size * 0.35]], { color: 'red', size: 'l' }),
    circle('', [x, y + size * 0.75], 5, { color: 'red', size: 'l' }),
  ]
}

/** Three circles that overlap, with a note in each: what it would take to learn together. */
function model(t: Translate, slots: NoteSlots): PlainRecord[] {
  const { x, y, w, h } = slots.room('model')
  const [mx, my] = [x + w / 2, y + h * 0.44]
  const radius = Math.min(w * 0.28, h * 0.24)
  const middles = [-0.25, 1 / 12, 5 / 12].map((turn) => {
    const angle = 2 * Math.PI * turn
    return [mx + Math.cos(angle) * radius * 0.62, my + Math.sin(angle) * radius * 0.62] as const
  })
  const looks: NoteColor[] = ['blue', 'orange', 'green']
  const circles = middles.map((middle, i) => circle('', middle, radius, { color: looks[i] ?? 'blue', size: 'l' }))
  const star = circle('', [mx, my], radius * 0.16, { color: 'red', size: 'l', filled: true })
  const rowTop = y + h - 210
  const notes = [1, 2, 3].map((i) => {
    const made = slots.put('model', t(`vb.model.${i}`), {
      color: i === 1 ? 'light-blue' : i === 2 ? 'orange' : 'light-green',
    })
    return { ...made, x: Math.round(mx - 312 + (i - 1) * 224), y: rowTop }
  })
  return [...numbered('model', [...circles, star]), ...notes]
}

function numbered(zone: string, lines: PlainRecord[]): PlainRecord[] {
  return lines.map((line, i) => ({ ...line, id: `shape:${zone}.lijn.${i + 1}` }))
}
