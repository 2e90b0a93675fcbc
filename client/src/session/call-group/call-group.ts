// Calling some of the people to what the facilitator sees; null for who may not. Given by the page to whatever lists people.
import { createContext } from 'react'

/** `people` are participants' ids; `name` is what they are called together. */
export type CallGroup = (people: readonly string[], name: string) => void

export const CallGroupContext = createContext<CallGroup | null>(null)
