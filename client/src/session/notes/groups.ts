// The groups that someone makes of notes, before they are on the board. Pure.
import { MAX_CLUSTERS } from '@kringbord/shared/limits'

export type Group = { key: string; title: string }
/** Groups in order, and for each note the key of its group; a note without one has none. */
export type Groups = { groups: readonly Group[]; of: Readonly<Record<string, string>> }

export function addGroup({ groups, of }: Groups, { key, title }: Group, notes: readonly string[] = []): Groups {
  if (groups.length >= MAX_CLUSTERS) return { groups, of }
  return { groups: [...groups, { key, title }], of: { ...of, ...Object.fromEntries(notes.map((id) => [id, key])) } }
}

/** Its notes are without a group again. */
export function removeGroup({ groups, of }: Groups, key: string): Groups {
  const left = Object.entries(of).filter(([, group]) => group !== key)
  return { groups: groups.filter((group) => group.key !== key), of: Object.fromEntries(left) }
}

export function renameGroup({ groups, of }: Groups, key: string, title: string): Groups {
  return { groups: groups.map((group) => (group.key === key ? { ...group, title } : group)), of }
}

/** Puts a note in a group, or with '' in none. */
export function putIn({ groups, of }: Groups, note: string, key: string): Groups {
  const { [note]: _, ...others } = of
  return { groups, of: key === '' ? others : { ...others, [note]: key } }
}

/** What the board gets: groups with a name and at least one note, notes in the order of `ids`. */
export function clustersOf({ groups, of }: Groups, ids: readonly string[]): { title: string; ids: string[] }[] {
  return groups.flatMap(({ key, title }) => {
    const own = ids.filter((id) => of[id] === key)
    return title.trim() && own.length > 0 ? [{ title: title.trim(), ids: own }] : []
  })
}
