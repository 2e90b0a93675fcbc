// Who waits to be let in, for a component; nobody for who is no facilitator.
import type { WaitingPerson } from '@kringbord/shared/people'
import { createValue } from '../../board/readable.ts'
import { useReadable } from '../use-readable.ts'
import type { AccessDesk } from './access-desk.ts'

const NOBODY: readonly WaitingPerson[] = []
const NOTHING = createValue({ state: 'loading' as const })

export function useWaiting(desk: AccessDesk | null): readonly WaitingPerson[] {
  const waiting = useReadable<ReturnType<AccessDesk['waiting']['get']>>(desk?.waiting ?? NOTHING)
  return waiting.state === 'ready' ? waiting.value : NOBODY
}
