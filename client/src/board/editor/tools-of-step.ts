// Which tools the step of the session leaves: what one may make with them decides (shared/access.ts).
import { mayMake, type Role } from '@kringbord/shared/access'
import type { StepRights } from '@kringbord/shared/session-steps'
import { createContext, useContext, useSyncExternalStore } from 'react'
import { createValue, type Readable } from '../readable.ts'

/** Tools that make nothing are always there. */
const ALWAYS = ['select', 'hand', 'zoom', 'laser']
/** What a tool makes, where that has another name. */
const MAKES: Readonly<Record<string, string>> = { asset: 'image' }

/** Whether someone in this step has the tool; an eraser when there is anything of one's own to take away. */
export function hasTool(role: Role, rights: StepRights, tool: string): boolean {
  if (role !== 'participant' || rights === null || ALWAYS.includes(tool)) return true
  if (tool === 'eraser') return rights.note || rights.tegel || rights.draw || rights.moveOwn || rights.moveAll
  return mayMake(rights, { typeName: 'shape', type: MAKES[tool] ?? tool })
}

type Tools = { role: Role; step: Readable<StepRights> }

/** Around the editor, because the toolbar is made by tldraw. */
export const ToolsContext = createContext<Tools>({ role: 'facilitator', step: createValue<StepRights>(null) })

/** `hasTool` for who looks, in the step that everyone is in. */
export function useHasTool(): (tool: string) => boolean {
  const { role, step } = useContext(ToolsContext)
  const rights = useSyncExternalStore(step.subscribe, step.get)
  return (tool) => hasTool(role, rights, tool)
}
