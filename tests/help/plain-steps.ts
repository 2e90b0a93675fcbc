// Steps of a session made by hand, for tests that do not care what is in them.
import type { Step } from '@kringbord/shared/session'
import { applyCommand } from '@kringbord/shared/session-commands'
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import { addStep, startDraft } from '../../client/src/session/steer/edit/draft.ts'

/** The time of all commands of `later`, and who gives them. */
export const given = { now: 1000, by: 'anne' }

/** A step with this id, also its title. */
export function plainStep(id: string, more: Partial<Step> = {}): Step {
  const [step] = addStep(startDraft([]), { id, title: id }).steps
  if (!step) throw new Error('a draft with a step has one')
  return { ...step, ...more }
}

/** One step beforehand, and three of the session; the first two have a zone. */
export const plainSteps = [
  plainStep('maak', { beforehand: true }),
  plainStep('a', { zones: ['za'] }),
  plainStep('b', { zones: ['zb'] }),
  plainStep('c'),
]

/** The session after these commands. */
export function later(state: SessionState, ...commands: SessionCommand[]): SessionState {
  return commands.reduce((now, command) => applyCommand(now, command, given), state)
}
