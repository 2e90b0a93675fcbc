// What the session adds to the list of steps: which one is on, when each is planned and for how long, and taking everyone there.
import { agenda } from '@kringbord/shared/agenda'
import { useLang } from '../../i18n/lang.ts'
import { clockTime } from '../../session/steer/clock-time.ts'
import { useNow } from '../../session/steer/use-now.ts'
import type { StepPlan, StepsAgenda } from '../../session/steps/steps-list.tsx'
import type { Group } from './use-group.ts'

/** null while there is no session to speak of. */
export function useAgenda({ state, steering, server }: Group): StepsAgenda | null {
  const lang = useLang()
  const begun = state?.current != null
  const now = useNow(server, { on: begun })
  if (!state) return null
  const jump = steering && ((step: string) => void steering.run({ kind: 'go', step }))
  const plan = new Map<string, StepPlan>()
  if (begun) {
    const { steps, left: ofNow } = agenda(state, now)
    for (const { id, status, start, minutes } of steps) {
      if (start === null || (status !== 'ahead' && status !== 'current')) continue
      const left = status === 'current' ? ofNow : null
      plan.set(id, { start: clockTime(start, lang), minutes: Math.max(1, Math.round(minutes)), left })
    }
  }
  return { current: state.current, plan, jump }
}
