// The session on the page of a board: where the group is, joined with the steps as they were fetched.
import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import type { Loaded } from '../../session/loader.ts'
import { useSteer } from '../../session/steer/use-steer.ts'
import type { BoardSteps } from '../../session/steps/parse-steps.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { Visit } from './visit.ts'

export function useGroup(visit: Visit, editor: Editor | null) {
  const { joined, connection, steer, tables } = visit
  const facilitates = joined.role === 'facilitator'
  const { participant } = joined
  const me = useMemo(() => ({ participant, facilitates }), [participant, facilitates])
  const group = useSteer({ session: connection.session, me, send: steer, place: tables.place }, editor)
  const fetched = useReadable(visit.steps)
  const steps = group.state?.steps
  const session = useMemo((): Loaded<BoardSteps> => {
    if (fetched.state !== 'ready' || !steps) return fetched
    return { state: 'ready', value: { ...fetched.value, steps: [...steps] } }
  }, [fetched, steps])
  return { ...group, session, server: connection.clock, facilitates }
}

export type Group = ReturnType<typeof useGroup>
