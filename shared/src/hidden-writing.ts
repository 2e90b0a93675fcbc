// Hidden writing: which steps have it, and what that leaves of their rights on the board. What is written in such a step
// is in no document until it is shown: it is kept by the server, for its writer alone (docs/decisions/005), or for those who
// sit at one table (docs/decisions/016). Light: no schemas.
import { isCluster } from './clusters.ts'
import type { Step } from './session.ts'

/** What can be written hidden. */
export const ownNoteKinds = ['note', 'tegel'] as const
export type OwnNoteKind = (typeof ownNoteKinds)[number]

/** Most characters of a hidden note or tegel. */
export const OWN_TEXT_LENGTH: Readonly<Record<OwnNoteKind, number>> = { note: 280, tegel: 90 }
/** Most hidden notes per person and step where the step itself has no limit. */
export const MOST_OWN_NOTES = 40

/** What is said under a note of who wrote it, the most telling first. */
export const signs = ['name', 'organisation', 'anonymous'] as const
export type Sign = Step['anonymity']

type Hiding = Pick<Step, 'visibility' | 'rights'>

/** Whether what people write in this step stays hidden until it is shown, also when those at their table read along. */
export function writesHidden({ visibility, rights }: Hiding): boolean {
  return visibility !== 'open' && (rights.note || rights.tegel)
}

/** Whether those at one table read what is written there before it is shown. */
export function readsAtTable(step: Hiding): boolean {
  return step.visibility === 'own-table' && writesHidden(step)
}

/**
 * The zone of a note that is written at a table with these `zones` (its place first, as in `seatIn`): of another table's zone
 * the one that is the same here, else the place itself. A table without a place of its own writes anywhere.
 */
export function zoneAtTable(zone: string, zones: readonly string[]): string {
  const [place, ...inside] = zones
  if (place === undefined || zone === place || zone.startsWith(`${place}.`)) return zone
  const last = zone.slice(zone.lastIndexOf('.') + 1)
  return inside.find((one) => one.endsWith(`.${last}`)) ?? place
}

/**
 * The rights that participants have on the board itself: in a step of hidden writing nothing is written there, nor in the
 * text boxes of the form, whatever the step says of these: all would read along. Only a step that is written in at tables may
 * say (`fill`) that its boxes are filled in, and then drawn on as well; people are told who sees that. Unsaid it is neither.
 */
export function boardRights(step: Hiding): Step['rights'] {
  const { rights } = step
  if (!writesHidden(step)) return rights
  const hidden = { ...rights, note: false, tegel: false, fill: false }
  if (!readsAtTable(step)) return hidden
  const open = rights.fill === true
  return { ...hidden, draw: rights.draw && open, fill: open }
}

/** Whether participants with these rights on the board may write in the text boxes of the form. */
export function fillsBoxes({ fill, note, tegel, moveOwn }: Step['rights']): boolean {
  return fill ?? (note || tegel || moveOwn)
}

/** What is written in this step: tegels where it asks for them. */
export function kindOf({ rights }: Pick<Step, 'rights'>): OwnNoteKind {
  return rights.tegel ? 'tegel' : 'note'
}

/** The zones that can be chosen: those that the step harvests, or else those in view. */
export function zonesToWrite({ harvest, zones }: Pick<Step, 'harvest' | 'zones'>): readonly string[] {
  return harvest.length > 0 ? harvest : zones
}

/** Whether something may be written for `zone` in this step: one of its zones, or one in them. */
export function isZoneToWrite(step: Pick<Step, 'harvest' | 'zones'>, zone: string): boolean {
  const zones = zonesToWrite(step)
  return zones.length === 0 || zones.some((one) => zone === one || zone.startsWith(`${one}.`))
}

/** Of the zones on the board those to choose from: the innermost areas of the step's own. Text boxes hold no notes, and
 *  clusters are made of what is there already. */
export function placesToWrite<Z extends { id: string; kind: string }>(
  step: Pick<Step, 'harvest' | 'zones'>,
  zones: readonly Z[],
): Z[] {
  const areas = zones.filter(({ id, kind }) => kind !== 'textbox' && !isCluster(id))
  const wanted = areas.filter(({ id }) => zonesToWrite(step).length > 0 && isZoneToWrite(step, id))
  const outer = ({ id }: Z) => wanted.some((other) => other.id.startsWith(`${id}.`))
  return wanted.filter((zone) => !outer(zone))
}

/** How many may be written by one person. */
export function mostOwnNotes({ budget }: Pick<Step, 'budget'>): number {
  return budget.notes > 0 ? Math.min(budget.notes, MOST_OWN_NOTES) : MOST_OWN_NOTES
}
