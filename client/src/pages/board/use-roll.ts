// The list of people for the panel and the avatars: presence joined with what the server knows.
import type { People } from '@kringbord/shared/people'
import { useMemo } from 'react'
import { type RollEntry, rollOf } from '../../session/people/roll.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { Visit } from './visit.ts'

/** `removed` are those who were put out, for who may know. `failed`: those who left could not be fetched; who is here is always known. */
export function useRoll(visit: Visit): { entries: RollEntry[]; removed: People['people']; failed: boolean } {
  const present = useReadable(visit.people)
  const known = useReadable(visit.known)
  const around = useReadable(visit.connection.around)
  const { participant } = visit.joined
  const entries = useMemo(
    () => rollOf(present, known.state === 'ready' ? known.value : [], participant, around),
    [present, known, participant, around],
  )
  const removed = useMemo(
    () => (known.state === 'ready' ? known.value.filter((person) => person.removed) : []),
    [known],
  )
  return { entries, removed, failed: known.state === 'failed' }
}
