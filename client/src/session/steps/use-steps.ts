// Which step is open, whether the steps are shown, and bringing a step's zones into view.
import { useEffect, useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import type { Loaded } from '../loader.ts'
import type { BoardSteps, ShownStep } from './parse-steps.ts'
import { viewOf, zonesOf } from './zones.ts'

const OPEN = 'kringbord.steps'
const MOVE = { duration: 320 }
const NONE: readonly never[] = []

/** Wide enough for a column beside the board; the same limit as in the css. */
const WIDE = '(min-width: 641px)'

export function useSteps(session: Loaded<BoardSteps>, editor: Editor | null) {
  const wide = useMedia(WIDE)
  const [columnOpen, setColumnOpen] = useState(readOpen)
  const [sheetOpen, setSheetOpen] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)
  const steps = session.state === 'ready' ? session.value.steps : NONE
  const first = steps.find((step) => !step.beforehand) ?? steps[0]
  const zones = useMemo(() => (editor && steps.length > 0 ? zonesOf(editor) : NONE), [editor, steps])

  const goTo = (wanted: readonly string[]) => {
    if (!editor) return
    editor.stopFollowingUser()
    const screen = editor.getViewportScreenBounds()
    const view = viewOf(zonesOf(editor), wanted, screen) ?? editor.getCurrentPageBounds()
    if (view) editor.zoomToBounds(view, { inset: Math.min(48, screen.w * 0.04), animation: MOVE })
  }
  return {
    wide,
    open: wide ? columnOpen : sheetOpen,
    chosen: picked === '' ? null : (picked ?? first?.id ?? null),
    zones,
    onToggle: () => {
      if (!wide) return setSheetOpen(!sheetOpen)
      setColumnOpen(!columnOpen)
      writeOpen(!columnOpen)
    },
    onChoose: (step: ShownStep) => {
      const again = step.id === (picked ?? first?.id)
      setPicked(again && picked !== null ? '' : step.id)
      if (!again || picked === null) goTo(step.zones)
    },
    onGoTo: (wanted: readonly string[]) => {
      setSheetOpen(false)
      goTo(wanted)
    },
  }
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const list = window.matchMedia(query)
    const update = () => setMatches(list.matches)
    update()
    list.addEventListener('change', update)
    return () => list.removeEventListener('change', update)
  }, [query])
  return matches
}

function readOpen(): boolean {
  try {
    return localStorage.getItem(OPEN) !== 'closed'
  } catch {
    // Storage may be switched off: then the column starts open.
    return true
  }
}

function writeOpen(open: boolean): void {
  try {
    localStorage.setItem(OPEN, open ? 'open' : 'closed')
  } catch {
    // Storage may be switched off: the choice then lasts as long as this page.
  }
}
