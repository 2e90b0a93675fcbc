// Ids in named groups, found from both sides. An empty group does not exist.

export type Groups = {
  add(group: string, id: string): void
  remove(group: string, id: string): void
  /** Takes `id` out of all its groups. */
  clear(id: string): void
  members(group: string): ReadonlySet<string>
  groupsOf(id: string): readonly string[]
}

const NONE: ReadonlySet<string> = new Set()

export function createGroups(): Groups {
  const members = new Map<string, Set<string>>()
  const groups = new Map<string, Set<string>>()

  function remove(group: string, id: string) {
    detach(members, group, id)
    detach(groups, id, group)
  }
  return {
    add(group, id) {
      attach(members, group, id)
      attach(groups, id, group)
    },
    remove,
    clear(id) {
      for (const group of [...(groups.get(id) ?? NONE)]) remove(group, id)
    },
    members: (group) => members.get(group) ?? NONE,
    groupsOf: (id) => [...(groups.get(id) ?? NONE)],
  }
}

function attach(map: Map<string, Set<string>>, key: string, value: string) {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

function detach(map: Map<string, Set<string>>, key: string, value: string) {
  const set = map.get(key)
  set?.delete(value)
  if (set?.size === 0) map.delete(key)
}
