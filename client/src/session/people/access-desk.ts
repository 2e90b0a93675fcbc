// What a facilitator does about people: who may do what, who comes in, who goes, and new links. Fetches again by itself who
// waits. Knows no React.
import type { GivenRole, PatchedPerson, RenewedLinks, RenewLinkBody, WaitingPerson } from '@kringbord/shared/people'
import type { Api } from '../../api.ts'
import { EVERYTHING, type Feed } from '../feed/feed.ts'
import { createLoader, type Loader } from '../loader.ts'
import type { NotesDesk } from '../notes/notes-desk.ts'

export type AccessDesk = {
  /** Who waits to be let in, the first first. */
  waiting: Loader<WaitingPerson[]>
  letIn(who: readonly string[] | 'all'): Promise<void>
  refuse(who: readonly string[]): Promise<void>
  giveRole(participant: string, role: GivenRole): Promise<void>
  /** Makes someone facilitator and this person a participant. */
  handOver(to: string): Promise<void>
  /** Puts someone out. @returns what of theirs went with them */
  remove(participant: string, work: 'keep' | 'remove'): Promise<PatchedPerson>
  /** What was done with notes, and which work of whom was taken away. */
  trail: NotesDesk['trail']
  /** Puts back the work of a line of that trail. */
  putBackWork(arrangement: string): Promise<void>
  takeBack(participant: string): Promise<void>
  renew(link: RenewLinkBody): Promise<RenewedLinks>
  close(): void
}

/** All of these throw ApiError when they are not done. */
export function createAccessDesk(
  access: ReturnType<Api['access']>,
  feed: Pick<Feed, 'onChanged'>,
  { trail, undo }: Pick<NotesDesk, 'trail' | 'undo'>,
): AccessDesk {
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
    trail,
    remove: (participant, work) => access.patch(participant, { removed: true, work }),
    async putBackWork(arrangement) {
      await undo(arrangement)
    },
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
