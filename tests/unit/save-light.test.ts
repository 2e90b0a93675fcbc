// What the save light and the banners say for each state of the connection.
import { describe, expect, test } from 'vitest'
import type { SaveState } from '../../client/src/board/connect.ts'
import { atStart, settled, tell } from '../../client/src/session/save/network-story.ts'
import { type LightText, saveLight, spokenLight } from '../../client/src/session/save/save-light.ts'

const at = new Date(2026, 2, 3, 14, 3, 22).getTime()
const state = (kind: SaveState['kind'], waiting = 0, savedAt: number | null = null): SaveState => ({
  kind,
  waiting,
  savedAt,
})

describe('save light', () => {
  test('says when the server confirmed, to the second', () => {
    const light = saveLight(state('saved', 0, at), 'nl')
    expect(light).toMatchObject({ tone: 'good', text: 'light.savedAt', time: '14:03:22' })
  })

  test('never says saved to a viewer, without connection or without storage', () => {
    for (const kind of [
      'connecting',
      'saving',
      'unsaved',
      'offline',
      'cannot-store',
      'refused',
      'view-only',
      'ended',
    ] as const)
      expect(saveLight(state(kind, 1, at), 'nl').tone).not.toBe('good')
  })

  test('each tone has an icon of its own', () => {
    const icons = (['saved', 'saving', 'unsaved', 'offline', 'view-only'] as const).map(
      (kind) => saveLight(state(kind), 'nl').icon,
    )
    expect(new Set(icons).size).toBe(icons.length)
  })

  test('a screen reader does not hear every save, only trouble and its end', () => {
    const heard: (LightText | null)[] = []
    for (const kind of ['connecting', 'saved', 'saving', 'saved', 'unsaved', 'offline', 'saving', 'saved'] as const)
      heard.push(spokenLight(heard.at(-1) ?? null, saveLight(state(kind), 'nl')))
    expect(heard).toEqual([null, null, null, null, 'light.unsaved', 'light.offline', 'light.offline', 'light.saved'])
  })
})

describe('story of the connection', () => {
  test('away, merging and merged, with the number that waited', () => {
    let story = tell(atStart, state('connecting'))
    expect(story.phase).toBe('well')
    story = tell(story, state('offline', 3))
    expect(story).toEqual({ phase: 'away', waiting: 3 })
    story = tell(story, state('saving', 3))
    expect(story.phase).toBe('merging')
    story = tell(story, state('saved'))
    expect(story).toEqual({ phase: 'merged', waiting: 3 })
    expect(settled(story)).toEqual(atStart)
  })

  test('a slow save is no story', () => {
    expect(tell(tell(atStart, state('unsaved', 2)), state('saved'))).toBe(atStart)
  })

  test('falling away again while merging is away again', () => {
    const merging = tell(tell(atStart, state('offline', 2)), state('connecting', 2))
    expect(tell(merging, state('offline', 2)).phase).toBe('away')
  })
})
