// The list of a board: named, grouped by poster, and searchable.

import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import type { Outline } from '@kringbord/shared/outline'
import { describe, expect, test } from 'vitest'
import { searchOutline } from '../../client/src/session/list/search-outline.ts'
import { outlineZone as zone } from '../help/outline-zone.ts'

const item = (id: string, text: string) => ({
  id,
  kind: 'note' as const,
  type: 'note',
  text,
  by: 'Zoë',
  look: '',
  box: { x: 0, y: 0, w: 10, h: 10 },
})
const label = (text: string, step: string, x = 10, y = 10) => ({
  id: `shape:vorm.${text}`,
  typeName: 'shape',
  type: 'label',
  x,
  y,
  props: { text, step },
})

describe('the list', () => {
  const board: Outline = {
    zones: [
      zone('poster-1', ''),
      zone('poster-1.herken', 'Dit herken ik', { items: [item('a', 'een dorp')] }),
      zone('los', 'Parkeerplek'),
    ],
    loose: [item('b', 'zomaar')],
  }

  test('puts what belongs to a poster under it, and names the poster by its largest text', () => {
    const { zones } = arrangeOutline(board, [
      label('Poster 1', 'lead'),
      label('Vitaal Waterland', 'title'),
      label('Ver weg', 'display', 900),
    ])
    expect(zones.map((one) => [one.title, one.zones.map((inner) => inner.title)])).toEqual([
      ['Vitaal Waterland', ['Dit herken ik']],
      ['Parkeerplek', []],
    ])
  })

  test('loses nothing when it is arranged', () => {
    const { zones, loose } = arrangeOutline(board, [])
    expect(
      zones
        .flatMap((one) => [one, ...one.zones])
        .map((one) => one.id)
        .sort(),
    ).toEqual(['los', 'poster-1', 'poster-1.herken'])
    expect(loose).toBe(board.loose)
  })

  test('finds words without accents or case, in zones, texts and writers', () => {
    expect(searchOutline(board, 'HERKEN').zones.map((one) => one.id)).toEqual(['poster-1.herken'])
    expect(searchOutline(board, 'zoe dorp').zones[0]?.items.map((one) => one.id)).toEqual(['a'])
    expect(searchOutline(board, 'zoe').loose.map((one) => one.id)).toEqual(['b'])
    expect(searchOutline(board, 'niets')).toEqual({ zones: [], loose: [] })
  })
})
