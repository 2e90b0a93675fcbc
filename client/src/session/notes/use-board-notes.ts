// The notes of the board in a component: which are chosen, and which lie in each zone. Kept up to date while it is shown.
import { notesOf } from '@kringbord/shared/arrange-notes'
import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import { namedZones } from '@kringbord/shared/named-zones'
import { allSources, type OutlineItem, type OutlineZone, outline } from '@kringbord/shared/outline'
import { useEffect, useMemo, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { plainRecords } from './plain-records.ts'

/** A zone with the notes that lie directly in it; '' is the board itself. */
export type ZoneNotes = { id: string; name: string; notes: OutlineItem[] }

const EVERY_MS = 500

/** Ids of the notes that are chosen now. */
export function useChosenNotes(editor: Editor): readonly string[] {
  const joined = useValue(
    'chosen notes',
    () =>
      editor
        .getSelectedShapes()
        .filter(({ type, isLocked }) => (type === 'note' || String(type) === 'tegel') && !isLocked)
        .map(({ id }) => id)
        .join(' '),
    [editor],
  )
  return useMemo(() => (joined ? joined.split(' ') : []), [joined])
}

/** All zones that can hold notes, in reading order, and what lies loose. */
export function useZoneNotes(editor: Editor): readonly ZoneNotes[] {
  const [zones, setZones] = useState(() => zoneNotes(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      setZones(zoneNotes(editor))
    }
    read()
    const stop = editor.store.listen(() => (timer ??= setTimeout(read, EVERY_MS)), { scope: 'document' })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return zones
}

/** The zones as they are now. */
export function zoneNotes(editor: Editor): readonly ZoneNotes[] {
  const records = plainRecords(editor)
  const free = new Set(notesOf(records).map(({ id }) => id))
  const whole = arrangeOutline(outline(records), records)
  const notesIn = ({ items }: Pick<OutlineZone, 'items'>) => items.filter(({ id }) => free.has(id))
  const named = namedZones(whole.zones).filter(({ zone }) => zone.kind === 'area')
  const zones = named.map(({ zone, name }) => ({ id: zone.id, name, notes: notesIn(zone) }))
  return [...zones, { id: '', name: '', notes: notesIn({ items: whole.loose }) }]
}

/** The notes with these ids. */
export function notesById(zones: readonly ZoneNotes[], ids: readonly string[]): OutlineItem[] {
  const wanted = new Set(ids)
  return zones.flatMap(({ notes }) => notes.filter(({ id }) => wanted.has(id)))
}

/** How many notes were merged into `item`; 0 for one that is what it was. */
export function mergedCount(item: OutlineItem): number {
  return allSources(item).length
}
