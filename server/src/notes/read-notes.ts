// What someone may read of a board without having it on screen: where to write, what is their own, and what is in the
// zones of the step. The outline of a board is made once for everyone who asks while nothing changes.
import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import { boardRoots } from '@kringbord/shared/board'
import type { BoardNote, BoardNotes, ReadItem } from '@kringbord/shared/board-notes'
import { isCluster } from '@kringbord/shared/clusters'
import { isZoneToWrite, ownNoteKinds, placesToWrite } from '@kringbord/shared/hidden-writing'
import { type NamedZone, namedZones } from '@kringbord/shared/named-zones'
import {
  allSources,
  allZones,
  type Outline,
  type OutlineItem,
  type OutlineZone,
  outline,
} from '@kringbord/shared/outline'
import type { Step } from '@kringbord/shared/session'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import type * as Y from 'yjs'
import type { AtTables } from '../own-notes/at-tables.ts'
import type { Hand } from '../rooms/scribes.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, ParticipantRow } from '../store/store.ts'
import { readableRecords } from './board-records.ts'
import type { NoteBoards, Notes } from './notes.ts'
import { type PrintedLine, printedOn, sheetToRead } from './read-sheet.ts'
import { type StepRules, stepRules } from './step-rules.ts'

/** More than this nobody reads on a phone; the whole board has it all. */
const MOST_ITEMS = 600

export type ReadNotes = (board: BoardRow, reader: ParticipantRow) => Promise<BoardNotes>

/** What is read of a board for everyone who asks. */
type Read = { all: Outline; printed: PrintedLine[] }

type Surroundings = { sessions: Sessions; rooms: NoteBoards; notes: Notes; atTables: Pick<AtTables, 'seat'> }

export function createReadNotes({ sessions, rooms, notes, atTables }: Surroundings): ReadNotes {
  const outlines = new WeakMap<Y.Doc, Read & { at: number }>()
  function readBoard(doc: Y.Doc, at: number): Read {
    const known = outlines.get(doc)
    if (known?.at === at) return known
    const records = readableRecords(boardRoots(doc).records)
    const made = { at, all: arrangeOutline(outline(records), records), printed: printedOn(records) }
    outlines.set(doc, made)
    return made
  }

  return async (board, reader) => {
    const state = await sessions.get(board)
    const step = stepOf(state)
    // What only still counts for what is on its way is not offered.
    const rules = stepRules(state, reader.role, sessions.now() + STEP_GRACE_MS)
    const left = await notes.left(board, reader)
    const seat = step && reader.role === 'participant' ? await atTables.seat(board, reader.id, step) : null
    const { all, printed, own } = await rooms.read(board.id, (doc, hand, at) => {
      return { ...readBoard(doc, at), own: ownIn(doc, hand, reader.id) }
    })
    const named = namedZones(all.zones)
    const homes = new Map(named.flatMap((one) => one.zone.items.map((item) => [item.id, one] as const)))
    const items = [...named.flatMap(({ zone }) => zone.items), ...all.loose]
    return {
      step: step?.id ?? null,
      places: placesOf(step, named, seat?.zones ?? []),
      left,
      mine: items.flatMap((item) => {
        const home = homes.get(item.id)
        // What was merged into another note is still its writer's, and stays as it is.
        const merged = allSources(item).filter(({ id }) => own.has(id))
        const held = merged.flatMap((source) => mineOf(source, home, rules)).map((note) => ({ ...note, open: false }))
        return own.has(item.id) ? [...mineOf(item, home, rules), ...held] : held
      }),
      zones: zonesToRead(step, named, own),
      sheet: sheetToRead(step, all, printed),
    }
  }
}

/** Shapes that `reader` made. */
function ownIn(doc: Y.Doc, hand: Hand, reader: string): Set<string> {
  const own = new Set<string>()
  for (const [id, map] of boardRoots(doc).records) if (hand.owns(reader, map)) own.add(id)
  return own
}

/** Who writes at a table that has zones of its `own` writes there. */
function placesOf(step: Step | null, named: readonly NamedZone[], own: readonly string[]): BoardNotes['places'] {
  const areas = named.map(({ zone }) => zone).filter(({ id, kind }) => kind === 'area' && !isCluster(id))
  const inner = areas.filter(({ zones }) => zones.every(({ id, kind }) => kind !== 'area' || isCluster(id)))
  const chosen = new Set(step === null ? inner : placesToWrite(step, areas))
  const places = named.filter(({ zone }) => chosen.has(zone))
  const atTable = places.filter(({ zone }) => own.includes(zone.id))
  if (atTable.length === 0) {
    // Nobody asked to write in a sheet that is there to be read: without a name it is not offered.
    const titled = step === null ? places.filter(({ zone, name }) => name !== zone.id) : places
    return (titled.length > 0 ? titled : places).map(({ zone, name }) => ({ id: zone.id, name, prompt: zone.prompt }))
  }
  const titles = atTable.map(({ zone }) => zone.title)
  return atTable.map(({ zone, name }) => {
    const alone = zone.title !== '' && titles.filter((title) => title === zone.title).length === 1
    return { id: zone.id, name: alone ? zone.title : name, prompt: zone.prompt }
  })
}

function mineOf({ id, kind, text, look, by }: OutlineItem, home: NamedZone | undefined, rules: StepRules): BoardNote[] {
  const known = ownNoteKinds.find((one) => one === kind)
  if (!known) return []
  const place = { zone: home?.zone.id ?? '', zoneName: home?.name ?? '' }
  return [{ id: id.replace(/^shape:/, ''), kind: known, text, look, by, ...place, open: rules.mayChange(known) }]
}

/** The zones of the step that hold something, each once; without a step all zones of the board. */
function zonesToRead(step: Step | null, named: readonly NamedZone[], own: ReadonlySet<string>): BoardNotes['zones'] {
  const shown = named.filter(({ zone }) => step?.zones.includes(zone.id)).flatMap(({ zone }) => allZones(zone))
  const inShown = new Set(shown.map(({ id }) => id))
  const wanted = named.filter(({ zone }) => step === null || inShown.has(zone.id) || isInView(step, zone))
  let room = MOST_ITEMS
  return wanted.flatMap(({ zone, name }) => {
    const items = itemsToRead(zone, own).slice(0, room)
    room -= items.length
    return items.length > 0 ? [{ id: zone.id, name, items }] : []
  })
}

function isInView(step: Step, { id }: OutlineZone): boolean {
  if (step.zones.length + step.harvest.length === 0) return true
  return step.zones.some((one) => id === one || id.startsWith(`${one}.`)) || isZoneToWrite(step, id)
}

function itemsToRead(zone: OutlineZone, own: ReadonlySet<string>): ReadItem[] {
  const written = zone.text.trim() ? [{ kind: 'textbox', text: zone.text, by: '', own: false } as const] : []
  const said = zone.items.flatMap(({ id, kind, text, by }) => {
    if (kind === 'drawing' || kind === 'image' || text.trim() === '') return []
    // What shown needles say is read as text.
    return [{ kind: kind === 'compass' ? 'text' : kind, text, by, own: own.has(id) } as const]
  })
  return [...written, ...said].map((item, i) => ({ ...item, number: i + 1 }))
}
