// How much the zones of a step hold, kept up to date while it is shown.
import type { Step } from '@kringbord/shared/session'
import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import { useOutline } from '../list/use-outline.ts'
import { type HeldZone, zonesHeld } from './held.ts'

type HeldNow = { zones: readonly HeldZone[]; total: number }

/** Without an editor nothing is read: then nothing is known. Read again after changes, at most every `everyMs` milliseconds. */
export function useZonesHeld(editor: Editor | null, step: Step, everyMs?: number): HeldNow {
  const board = useOutline(editor, everyMs)
  return useMemo(() => {
    const zones = zonesHeld(step, board)
    return { zones, total: zones.reduce((sum, { held }) => sum + held, 0) }
  }, [step, board])
}
