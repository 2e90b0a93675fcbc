// Changing the steps, for who facilitates: the sheet comes when it is asked for, and what it says is steered.
import type { SessionState } from '@kringbord/shared/session-state'
import type { Zone } from '../../board/zones.ts'
import type { Steering } from '../../session/steer/steering.ts'
import { Late } from './late.tsx'

export const loadStepsEditor = () => import('../../session/steer/edit/steps-editor.tsx')

type EditStepsProps = { state: SessionState; steering: Steering; zones: readonly Zone[]; onClose(): void }

export function EditSteps({ state, steering, zones, onClose }: EditStepsProps) {
  const props = {
    steps: state.steps,
    current: state.current,
    zones,
    onSave: (steps: SessionState['steps']) => steering.run({ kind: 'steps', steps: [...steps] }),
    onClose,
  }
  return <Late load={loadStepsEditor} props={props} onFail={onClose} />
}
