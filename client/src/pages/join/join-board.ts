// Joining a board and what this device keeps of it.
import type { BoardFacts, Joined, Person } from '@kringbord/shared/api'
import type { Api } from '../../api.ts'
import type { Device } from '../../device.ts'

export type Joining = { facts: BoardFacts; key: string; person: Person; remember: boolean }

/** Takes a place on the board; with `remember` this device knows the person and the place next time. @throws ApiError */
export async function joinBoard(services: { api: Api; device: Device }, joining: Joining): Promise<Joined> {
  const { facts, key, person, remember } = joining
  const { device } = services
  const joined = await services.api.join(facts.id, { key, person }, device.place(facts.id)?.joined.token)
  device.keepPlace(facts.id, { joined, person }, { remember })
  if (remember) device.rememberPerson(person)
  const { title, form } = joined.board
  device.rememberBoard({ id: facts.id, title, form, role: joined.role, key, at: Date.now() })
  return joined
}

/** Someone of whom nothing is known yet. */
export const nobody: Person = { name: '', organisation: '', domain: '', role: '' }
