// What the menu of the editor does with a selection for who presents; null for everyone else. Given from outside the editor.
import { createContext } from 'react'

export const SpotlightAction = createContext<(() => void) | null>(null)
