// Others' awareness states as presence records for the editor. What comes from others is not to be trusted: what does not
// fit is nobody. Name and colour are those that the server vouches for (`user`), whatever the presence says.
import { InstancePresenceRecordType, type TLInstancePresence } from 'tldraw'

/** Who someone is, in their awareness state; the server stamps it. */
export type AwarenessUser = {
  participant: string
  name: string
  organisation: string
  color: string
  role: string
}

/** The presence record of `client` on `page`; null when there is none to show. */
export function parsePresence(client: number, state: object, page: string): TLInstancePresence | null {
  try {
    const record = toRecord(client, state, page)
    return record && InstancePresenceRecordType.validate(record)
  } catch {
    // Not a presence: this person is on the board, but not to be seen on it.
    return null
  }
}

function toRecord(client: number, state: object, page: string): object | null {
  const { user, presence } = state as { user?: Partial<AwarenessUser>; presence?: object | null }
  if (!presence || typeof user?.participant !== 'string') return null
  return {
    ...presence,
    id: `instance_presence:${client}`,
    typeName: 'instance_presence',
    userId: user.participant,
    userName: String(user.name ?? ''),
    color: /^#[0-9a-f]{6}$/i.test(user.color ?? '') ? user.color : '#54606f',
    // A board has one page; whatever others call it, it is this one.
    currentPageId: page,
  }
}
