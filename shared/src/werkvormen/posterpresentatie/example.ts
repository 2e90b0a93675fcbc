// The filled rondgang: what four regional networks would have written on their posters and under those of the others.
import { arc, circle, drawing } from '../../drawing.ts'
import type { FormContext, Translate } from '../../form.ts'
import type { Box, NoteColor } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { filledTextboxes } from '../filled-textboxes.ts'
import { type NoteSlots, noteSlots } from '../note-slots.ts'
import { matrixColumns, matrixRows } from './panels.ts'
import { reactions } from './poster.ts'

/** Teams that the example has texts for; more posters than that stay empty. */
const WRITTEN = 4

const boxes = ['wie', 'kracht', 'uitdagingen', 'plan', 'leren', 'leervraag']

/** Building blocks that each team marks, by number. */
const marked = [
  [1, 6, 4],
  [2, 3, 6],
  [5, 6, 1],
  [4, 2, 3],
]

const colors: Readonly<Record<(typeof reactions)[number], NoteColor>> = {
  herken: 'yellow',
  verras: 'light-violet',
  vraag: 'light-blue',
  aanbod: 'light-green',
}

export function example({ params, t }: FormContext<{ teams: string[] }>, layout: PlainRecord[]): PlainRecord[] {
  const slots = noteSlots(layout)
  const written = params.teams.slice(0, WRITTEN)
  const texts = new Map<string, string>()
  for (const i of written.keys()) {
    const id = `poster-${i + 1}`
    for (const box of boxes) texts.set(`${id}.${box}`, t(`vb.${i + 1}.${box}`))
    for (const [k, block] of (marked[i] ?? []).entries())
      texts.set(`${id}.bouwsteen-${block}`, t(`vb.${i + 1}.bouwsteen.${k + 1}`))
    for (const part of ['vraag', 'aanbod', 'wie'])
      texts.set(`vraag-aanbod.${i + 1}.${part}`, t(`vb.${i + 1}.kies.${part}`))
  }
  return [
    ...filledTextboxes(layout, texts),
    ...written.flatMap((_, i) => [...reactionNotes(t, slots, i + 1), ...sketch(`poster-${i + 1}`, slots, i)]),
    ...matrixNotes(t, slots),
    ...[1, 2, 3, 4, 5, 6].map((i) => slots.put('meenemen', t(`vb.meenemen.${i}`), { color: 'orange' })),
    slots.put('parkeren', t('vb.parkeren.1'), { color: 'white' }),
    slots.put('parkeren', t('vb.parkeren.2'), { color: 'white' }),
  ]
}

function reactionNotes(t: Translate, slots: NoteSlots, team: number): PlainRecord[] {
  return reactions.flatMap((name) =>
    [1, 2].map((i) => slots.put(`poster-${team}.${name}`, t(`vb.${team}.${name}.${i}`), { color: colors[name] })),
  )
}

function matrixNotes(t: Translate, slots: NoteSlots): PlainRecord[] {
  return matrixRows.flatMap((row) =>
    matrixColumns.map((column) => slots.put(`matrix.${row}.${column}`, t(`vb.matrix.${row}.${column}`))),
  )
}

/** A quick drawing in the picture of a poster: waves, hills, houses at a quay, or a net of people. */
function sketch(id: string, slots: NoteSlots, at: number): PlainRecord[] {
  const box = slots.room(`${id}.beeld`)
  const draw = [waves, hills, quay, net][at] ?? net
  return draw(box).map((line, i) => ({ ...line, id: `shape:${id}.tekening.${i + 1}` }))
}

function waves({ x, y, w, h }: Box): PlainRecord[] {
  const wave = (down: number) =>
    Array.from({ length: 25 }, (_, i) => [x + (w * i) / 24, y + down + Math.sin(i * 1.05) * h * 0.07] as const)
  const [bx, by] = [x + w * 0.5, y + h * 0.6]
  return [
    drawing('', wave(h * 0.72), { color: 'blue', size: 'l' }),
    drawing('', wave(h * 0.9), { color: 'light-blue', size: 'l' }),
    drawing(
      '',
      [
        [bx - 130, by - 30],
        [bx - 80, by + 20],
        [bx + 80, by + 20],
        [bx + 130, by - 30],
      ],
      { closed: true },
    ),
    drawing('', [
      [bx, by - 30],
      [bx, y + 6],
      [bx + 90, by - 54],
      [bx, by - 54],
    ]),
    ...[-60, -20, 40].map((dx) => circle('', [bx + dx, by - 42], 13, { color: 'orange' })),
  ]
}

function hills({ x, y, w, h }: Box): PlainRecord[] {
  const hill = (left: number, width: number, top: number) =>
    arc([x + left + width / 2, y + h], [width / 2, h - top], 0.5, 1)
  return [
    drawing('', hill(0, w * 0.6, h * 0.3), { color: 'light-green', size: 'l' }),
    drawing('', hill(w * 0.38, w * 0.62, h * 0.45), { color: 'green', size: 'l' }),
    circle('', [x + w * 0.8, y + h * 0.2], h * 0.14, { color: 'yellow', size: 'l' }),
    drawing(
      '',
      [
        [x + w * 0.28, y + h * 0.3],
        [x + w * 0.28, y + h * 0.05],
        [x + w * 0.36, y + h * 0.12],
        [x + w * 0.28, y + h * 0.18],
      ],
      { color: 'red' },
    ),
  ]
}

function quay({ x, y, w, h }: Box): PlainRecord[] {
  const house = (left: number, width: number, top: number, color: NoteColor) =>
    drawing(
      '',
      [
        [x + left, y + h * 0.8],
        [x + left, y + top],
        [x + left + width / 2, y + top - h * 0.18],
        [x + left + width, y + top],
        [x + left + width, y + h * 0.8],
      ],
      { color, closed: true },
    )
  return [
    house(w * 0.04, w * 0.18, h * 0.42, 'red'),
    house(w * 0.26, w * 0.16, h * 0.28, 'blue'),
    house(w * 0.46, w * 0.2, h * 0.46, 'green'),
    house(w * 0.7, w * 0.17, h * 0.34, 'orange'),
    drawing(
      '',
      [
        [x, y + h * 0.84],
        [x + w * 0.5, y + h * 0.86],
        [x + w, y + h * 0.84],
      ],
      { size: 'l' },
    ),
    drawing('', arc([x + w * 0.45, y + h * 0.84], [w * 0.14, h * 0.12], 0.02, 0.48), { color: 'grey' }),
  ]
}

function net({ x, y, w, h }: Box): PlainRecord[] {
  const people = [
    [0.12, 0.3],
    [0.34, 0.72],
    [0.5, 0.2],
    [0.7, 0.66],
    [0.88, 0.3],
  ].map(([px = 0, py = 0]) => [x + w * px, y + h * py] as const)
  const links = [
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
    [2, 3],
    [2, 4],
    [3, 4],
  ]
  return [
    ...links.flatMap(([a = 0, b = 0]) => {
      const [from, to] = [people[a], people[b]]
      return from && to ? [drawing('', [from, to], { color: 'grey' })] : []
    }),
    ...people.map((middle, i) => circle('', middle, 30, { color: i % 2 ? 'violet' : 'blue', size: 'l', filled: true })),
  ]
}
