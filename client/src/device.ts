// What this device remembers: recent boards with their keys, who someone is (only if wanted), and places on boards.
// The language is kept by i18n/lang.ts. Nothing of this is sent anywhere by itself.

import type { Joined, Person } from '@kringbord/shared/api'
import { type Role, roles } from '@kringbord/shared/roles'
import { createSafeStorage, type TextStorage } from './storage.ts'

const OURS = 'kringbord.'
/** The editor's own settings, and the number of a tab. */
const EDITORS = 'TLDRAW_'
const RECENT = 'kringbord.recent'
const PERSON = 'kringbord.person'
const PLACE = 'kringbord.place.'
const VIEW = 'kringbord.view'
const FORMS = 'kringbord.forms'
const MAX_RECENT = 50

/** A board that was opened here. `key` is from its link: with a facilitator's key it is the only copy there is. */
export type RecentBoard = { id: string; title: string; form: string; role: Role; key: string; at: number }

/** How someone wants to take part on a small screen: with the whole board, or on the light page. */
export type View = 'board' | 'light'

/** An own working form that was kept here. Its key is the only one that takes it away. */
export type OwnForm = { code: string; title: string; purpose: string; key: string; at: number }

/** A place on a board: the answer of joining, and who joined. */
export type Place = { joined: Joined; person: Person }

export type Device = ReturnType<typeof createDevice>

/** Two storages: `local` stays, `session` lasts as long as the tab. */
export function createDevice(
  local: TextStorage = createSafeStorage(() => localStorage),
  session: TextStorage = createSafeStorage(() => sessionStorage),
) {
  const recent = () => parseRecent(local.getItem(RECENT))
  const writeRecent = (boards: readonly RecentBoard[]) => local.setItem(RECENT, JSON.stringify(boards))

  return {
    /** Boards opened here, the latest first. */
    recent,
    /** Puts a board first. A facilitator's key is never replaced by a key that may do less. */
    rememberBoard(board: RecentBoard): void {
      const known = recent().find((one) => one.id === board.id)
      const keep = known && rank(known.role) < rank(board.role) ? { role: known.role, key: known.key } : {}
      const others = recent().filter((one) => one.id !== board.id)
      writeRecent(trim([{ ...board, ...keep }, ...others]))
    },
    /** Takes a board off the list; a place on it stays. */
    unlistBoard: (id: string): void => writeRecent(recent().filter((board) => board.id !== id)),
    /** Own working forms that were kept here, the latest first. */
    ownForms: () => parseForms(local.getItem(FORMS)),
    rememberForm(form: OwnForm): void {
      const others = parseForms(local.getItem(FORMS)).filter(({ code }) => code !== form.code)
      local.setItem(FORMS, JSON.stringify([form, ...others].slice(0, MAX_RECENT)))
    },
    forgetForm(code: string): void {
      const left = parseForms(local.getItem(FORMS)).filter((form) => form.code !== code)
      if (left.length > 0) local.setItem(FORMS, JSON.stringify(left))
      else local.removeItem(FORMS)
    },
    forgetBoard(id: string): void {
      writeRecent(recent().filter((board) => board.id !== id))
      local.removeItem(PLACE + id)
      session.removeItem(PLACE + id)
    },
    /** Who uses this device, if they asked to be remembered. */
    person: (): Person | null => parsePerson(parseJson(local.getItem(PERSON))),
    rememberPerson: (person: Person): void => local.setItem(PERSON, JSON.stringify(person)),
    forgetPerson: (): void => local.removeItem(PERSON),
    /** The place on a board that this tab or this device has. */
    place: (boardId: string): Place | null =>
      parsePlace(session.getItem(PLACE + boardId)) ?? parsePlace(local.getItem(PLACE + boardId)),
    /** Keeps a place for this tab, with `remember` for the next visit too. */
    keepPlace(boardId: string, place: Place, { remember }: { remember: boolean }): void {
      session.setItem(PLACE + boardId, JSON.stringify(place))
      if (remember) local.setItem(PLACE + boardId, JSON.stringify(place))
      else local.removeItem(PLACE + boardId)
    },
    /** Writes a place anew wherever this tab or this device keeps it. */
    changePlace(boardId: string, joined: Joined): void {
      for (const storage of [local, session]) {
        const kept = parsePlace(storage.getItem(PLACE + boardId))
        if (kept?.joined.token === joined.token) storage.setItem(PLACE + boardId, JSON.stringify({ ...kept, joined }))
      }
    },
    /** What someone chose here, or null. */
    view(): View | null {
      const choice = local.getItem(VIEW)
      return choice === 'board' || choice === 'light' ? choice : null
    },
    keepView: (view: View): void => local.setItem(VIEW, view),
    /** Removes all that Kringbord and its editor keep here, the language too. */
    forgetEverything(): void {
      const goes = (name: string) => name.startsWith(OURS) || name.startsWith(EDITORS)
      for (const storage of [local, session]) for (const name of storage.names().filter(goes)) storage.removeItem(name)
    },
    leavePlace(boardId: string): void {
      session.removeItem(PLACE + boardId)
      local.removeItem(PLACE + boardId)
    },
  }
}

/** Drops the oldest boards; facilitated ones last, because their key is kept nowhere else. */
function trim(boards: readonly RecentBoard[]): RecentBoard[] {
  const excess = boards.length - MAX_RECENT
  if (excess <= 0) return [...boards]
  const oldest = boards.toReversed()
  const spare = [...oldest.filter((board) => board.role !== 'facilitator'), ...oldest].slice(0, excess)
  return boards.filter((board) => !spare.includes(board))
}

function rank(role: Role): number {
  return roles.indexOf(role)
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    // Not ours or cut short: the same as nothing.
    return null
  }
}

function parseRecent(text: string | null): RecentBoard[] {
  const boards = parseJson(text)
  return Array.isArray(boards) ? boards.flatMap(parseRecentBoard) : []
}

function parseRecentBoard(value: unknown): RecentBoard[] {
  const { id, title, form, role, key, at } = (value ?? {}) as Partial<Record<keyof RecentBoard, unknown>>
  const known = roles.find((one) => one === role)
  const texts = [id, title, form, key].every((one) => typeof one === 'string')
  if (!texts || !known || typeof at !== 'number' || !Number.isFinite(at)) return []
  return [{ id: String(id), title: String(title), form: String(form), role: known, key: String(key), at }]
}

function parseForms(text: string | null): OwnForm[] {
  const forms = parseJson(text)
  return Array.isArray(forms) ? forms.flatMap(parseForm) : []
}

function parseForm(value: unknown): OwnForm[] {
  const { code, title, purpose, key, at } = (value ?? {}) as Partial<Record<keyof OwnForm, unknown>>
  const texts = [code, title, purpose, key].every((one) => typeof one === 'string')
  if (!texts || typeof at !== 'number' || !Number.isFinite(at)) return []
  return [{ code: String(code), title: String(title), purpose: String(purpose), key: String(key), at }]
}

function parsePerson(value: unknown): Person | null {
  const person = value as Person | null
  if (typeof person !== 'object' || person === null || typeof person.name !== 'string') return null
  const text = (one: unknown) => (typeof one === 'string' ? one : '')
  return { ...person, organisation: text(person.organisation) }
}

function parsePlace(text: string | null): Place | null {
  const place = parseJson(text) as Place | null
  const person = parsePerson(place?.person)
  const { token, participant } = place?.joined ?? {}
  if (!place || !person || typeof token !== 'string' || typeof participant !== 'string') return null
  return { joined: place.joined, person }
}
