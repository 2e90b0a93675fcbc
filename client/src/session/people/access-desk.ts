// What a facilitator does about people: who may do what, who comes in, who goes, and new links. Fetches again by itself who
// waits. Knows no React.
import type { GivenRole, RenewedLinks, RenewLinkBody, WaitingPerson } from '@kringbord/shared/people'
import type { Api } from '../../api.ts'
import { EVERYTHING, type Feed } from '../feed/feed.ts'
import { createLoader, type Loader } from '../loader.ts'

export type AccessDesk = {
  /** Who waits to be let in, the first first. */
  waiting: Loader<WaitingPerson[]>
  letIn(who: readonly string[] | 'all'): Promise<void>
  refuse(who: readonly string[]): Promise<void>
  giveRole(participant: string, role: GivenRole): Promise<void>
  /** Makes someone facilitator and this person a participant. */
  handOver(to: string): Promise<void>
  /** Puts someone out. @returns how many things of theirs went with them */
  remove(participant: string, work: 'keep' | 'remove'): Promise<number>
  takeBack(participant: string): Promise<void>
  renew(link: RenewLinkBody): Promise<RenewedLinks>
  close(): void
}

/** All of these throw ApiError when they are not done. */
export function createAccessDesk(access: ReturnType<Api['access']>, feed: Pick<Feed, 'onChanged'>): AccessDesk {
  const waiting = createLoader(access.waiting)
  const stop = feed.onChanged((what) => {
    if (what === 'waiting' || what === EVERYTHING) waiting.reload()
  })
  return {
    waiting,
    async letIn(who) {
      waiting.set(await access.answer({ answer: 'let-in', who: who === 'all' ? who : [...who] }))
    },
    async refuse(who) {
      waiting.set(await access.answer({ answer: 'refuse', who: [...who] }))
    },
    async giveRole(participant, role) {
      await access.patch(participant, { role })
    },
    handOver: access.handOver,
    remove: async (participant, work) => (await access.patch(participant, { removed: true, work })).taken,
    async takeBack(participant) {
      await access.patch(participant, { removed: false })
    },
    renew: access.renew,
    close() {
      stop()
      waiting.close()
    },
  }
}
