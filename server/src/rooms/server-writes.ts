// What the server itself writes in a room's document, and what it reads there: stored before anyone is answered (S1, S2).
import type * as Y from 'yjs'
import type { Claims } from './claims.ts'
import type { Commits } from './commits.ts'
import { type LiveDocument, updatesOf } from './document.ts'
import type { Intake } from './intake.ts'
import type { Journal } from './journal.ts'
import type { Rules } from './rules.ts'
import { createScribes, type Hand } from './scribes.ts'

export type ServerWrites = {
  /**
   * Changes the document in the server's name, or by its `hand` in a participant's, as soon as that can be; hidden notes
   * that are `shown` by it go with it. Resolves when it is stored. @throws when the room ends before that
   */
  write(change: (doc: Y.Doc, hand: Hand) => void, shown?: readonly string[]): Promise<void>
  /**
   * Looks at the document; resolves with what was seen when all of that is stored. `at` is another number as soon as the
   * document is. `look` must not throw. @throws when the room ends before that
   */
  read<T>(look: (doc: Y.Doc, hand: Hand, at: number) => T): Promise<T>
}

type Surroundings = {
  claims: Claims
  commits: Commits
  intake: Pick<Intake, 'whenFree'>
  journal: Journal
  live: LiveDocument
  rules: Rules
}

export function createServerWrites({ claims, commits, intake, journal, live, rules }: Surroundings): ServerWrites {
  const scribes = createScribes(claims)
  return {
    write: (change, shown = []) =>
      commits.after((written) =>
        intake.whenFree((doc) => {
          const before = rules.count(doc)
          const updates = updatesOf(doc, () => change(doc, scribes.hand(doc)))
          for (const update of updates) journal.push(update, scribes.fresh(), shown)
          live.grew(rules.count(doc) - before)
          written(journal.accepted(), journal.committed())
        }),
      ),
    read: (look) =>
      new Promise((resolve, reject) => {
        let answer = () => reject(new Error('nothing was read'))
        const stored = commits.after((written) =>
          intake.whenFree((doc) => {
            const seen = look(doc, scribes.hand(doc), journal.accepted())
            answer = () => resolve(seen)
            written(journal.accepted(), journal.committed())
          }),
        )
        stored.then(() => answer(), reject)
      }),
  }
}
