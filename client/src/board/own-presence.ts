// One's own presence as tldraw describes it, small enough to be sent many times a second whatever is selected or drawn.
import type { Move } from '@kringbord/shared/moves'
import { computed, createPresenceStateDerivation, type Editor, type Signal, type TLInstancePresence } from 'tldraw'
import type { AwarenessUser } from './parse-presence.ts'

/** More than this is a cloud to whoever looks; a state may be 16 KiB. */
const MAX_SELECTED = 40
const MAX_SCRIBBLE_POINTS = 24

export function createOwnPresence(editor: Editor, me: AwarenessUser): Signal<TLInstancePresence | null> {
  const user = computed('kringbord: me', () => ({ id: me.participant, name: me.name, color: me.color }))
  const whole = createPresenceStateDerivation(user)(editor.store)
  return computed('kringbord: own presence', () => {
    const presence = whole.get()
    if (!presence) return null
    return {
      ...presence,
      selectedShapeIds: presence.selectedShapeIds.slice(0, MAX_SELECTED),
      scribbles: presence.scribbles.slice(-1).map((scribble) => ({
        ...scribble,
        points: scribble.points.slice(-MAX_SCRIBBLE_POINTS).map(({ x, y, z }) => ({ x: round(x), y: round(y), z })),
      })),
      cursor: presence.cursor && { ...presence.cursor, x: round(presence.cursor.x), y: round(presence.cursor.y) },
    }
  })
}

/** Everything of a presence but where its pointer and camera are: two with the same differ by a move alone. */
export function stillOf({ cursor, camera, ...rest }: TLInstancePresence): string {
  const pointer = cursor && [cursor.type, cursor.rotation]
  return JSON.stringify({ ...rest, lastActivityTimestamp: 0, pointer, looks: camera !== null })
}

/** Where pointer and camera went from `before`; null when both stayed. */
export function moveOf(before: TLInstancePresence, { cursor, camera }: TLInstancePresence): Move | null {
  const [from, seen] = [before.cursor, before.camera]
  const pointed = cursor && (cursor.x !== from?.x || cursor.y !== from.y)
  const looked = camera && (camera.x !== seen?.x || camera.y !== seen.y || camera.z !== seen.z)
  if (!pointed && !looked) return null
  return {
    ...(pointed ? { cursor: { x: cursor.x, y: cursor.y } } : {}),
    ...(looked ? { camera: { x: camera.x, y: camera.y, z: camera.z } } : {}),
  }
}

const round = (value: number) => Math.round(value * 10) / 10
