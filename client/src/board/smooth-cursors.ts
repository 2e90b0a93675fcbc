// Others' cursors between what they tell: 20 positions a second at best, drawn at the rate of the screen. A cursor walks
// from where it is drawn to where it was said to be, in about the time until the next word of it. One callback per frame
// for everyone, none while all stand still, and nothing of it is in the store.

export type Point = { x: number; y: number }
export type Draw = (point: Point) => void

export type SmoothCursors = {
  /** Someone points here now. */
  put(person: string, point: Point): void
  /** Where someone was said to point some time ago: counts when nothing newer was heard. */
  settle(person: string, point: Point): void
  /** They are gone, or point nowhere. */
  remove(person: string): void
  /** Draws a person's cursor, now and whenever it moves. @returns a function that stops */
  watch(person: string, draw: Draw): () => void
  /** Where the cursor is drawn now; null for who has none. */
  at(person: string): Point | null
  close(): void
}

export type Frames = {
  /** Calls back once, at the next frame. @returns a function that takes it back */
  next(callback: () => void): () => void
  /** Milliseconds that only go forward. */
  now(): number
}

type Cursor = { from: Point; to: Point; start: number; takes: number; heard: number; rhythm: number }

/** Milliseconds: the shortest and the longest walk, and the silence after which a rhythm says nothing any more. */
const SHORTEST = 40
const LONGEST = 260
const SILENCE = 600
/** Weight of the newest pause in the rhythm. */
const NEWEST = 0.3

export function createSmoothCursors(frames: Frames = screenFrames): SmoothCursors {
  const cursors = new Map<string, Cursor>()
  const watchers = new Map<string, Set<Draw>>()
  let stop: (() => void) | null = null

  function tell(person: string, point: Point) {
    for (const draw of watchers.get(person) ?? []) draw(point)
  }
  function step() {
    stop = null
    const now = frames.now()
    let moving = false
    for (const [person, cursor] of cursors) {
      if (cursor.takes === 0) continue
      tell(person, placeOf(cursor, now))
      if (now - cursor.start >= cursor.takes) Object.assign(cursor, { from: cursor.to, takes: 0 })
      else moving = true
    }
    if (moving) stop ??= frames.next(step)
  }
  function put(person: string, point: Point) {
    const now = frames.now()
    const before = cursors.get(person)
    if (!before) {
      cursors.set(person, { from: point, to: point, start: now, takes: 0, heard: now, rhythm: SHORTEST })
      tell(person, point)
      return
    }
    if (before.to.x === point.x && before.to.y === point.y) return
    const pause = now - before.heard
    const rhythm = pause > SILENCE ? SHORTEST : before.rhythm + (pause - before.rhythm) * NEWEST
    const takes = Math.min(LONGEST, Math.max(SHORTEST, rhythm))
    cursors.set(person, { from: placeOf(before, now), to: point, start: now, takes, heard: now, rhythm })
    stop ??= frames.next(step)
  }
  return {
    put,
    settle(person, point) {
      const before = cursors.get(person)
      if (!before || frames.now() - before.heard > SILENCE) put(person, point)
    },
    remove: (person) => void cursors.delete(person),
    watch(person, draw) {
      const all = watchers.get(person) ?? new Set()
      watchers.set(person, all.add(draw))
      const cursor = cursors.get(person)
      if (cursor) draw(placeOf(cursor, frames.now()))
      return () => {
        all.delete(draw)
        if (all.size === 0 && watchers.get(person) === all) watchers.delete(person)
      }
    },
    at(person) {
      const cursor = cursors.get(person)
      return cursor ? placeOf(cursor, frames.now()) : null
    },
    close() {
      stop?.()
      cursors.clear()
      watchers.clear()
    },
  }
}

function placeOf({ from, to, start, takes }: Cursor, now: number): Point {
  const share = takes === 0 ? 1 : Math.min(1, (now - start) / takes)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

const screenFrames: Frames = {
  next(callback) {
    const frame = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(frame)
  },
  now: () => performance.now(),
}
