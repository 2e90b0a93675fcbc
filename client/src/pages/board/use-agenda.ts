// What the session adds to the list of steps: which one is on, when each is planned to begin, and taking everyone there.
import { useMemo } from 'react'
import type { StepsAgenda } from '../../session/steps/steps-list.tsx'
import type { Group } from './use-group.ts'

/** null while there is no session to speak of. */
export function useAgenda({ state, steering }: Group): StepsAgenda | null {
  return useMemo(() => {
    if (!state) return null
    const jump = steering && ((step: string) => void steering.run({ kind: 'go', step }))
    return { current: state.current, starts: new Map<string, string>(), jump }
  }, [state, steering])
}
