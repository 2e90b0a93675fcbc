// Which step is open, whether the steps are shown, and bringing a step's zones into view.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { zonesOf } from '../../board/zones.ts'
import type { Loaded } from '../loader.ts'
import { bringTo } from './bring-to.ts'
import type { BoardSteps, ShownStep } from './parse-steps.ts'

const OPEN = 'kringbord.steps'
const NONE: readonly never[] = []

/** Wide enough for a column beside the board; the same limit as in the css. */
const WIDE = '(min-width: 641px)'

type StepsOptions = {
  /** A participant starts at the first step instead of with the whole board. */
  takesPart: boolean
  /** The step that everyone is in; it is open until another one is chosen. null without a session. */
  current: string | null
}

export function useSteps(session: Loaded<BoardSteps>, editor: Editor | null, { takesPart, current }: StepsOptions) {
  const wide = useMedia(WIDE)
  const [columnOpen, setColumnOpen] = useState(readOpen)
  const [sheetOpen, setSheetOpen] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)
  const steps = session.state === 'ready' ? session.value.steps : NONE
  const first = steps.find((step) => !step.beforehand) ?? steps[0]
  const hasTegels = steps.some((step) => step.rights.tegel)
  const zones = useMemo(() => (editor && steps.length > 0 ? zonesOf(editor) : NONE), [editor, steps])

  const goTo = (wanted: readonly string[]) => {
    if (editor) bringTo(editor, wanted)
  }
  const start = useRef(takesPart)
  useEffect(() => {
    if (!start.current || !editor || !first) return
    start.current = false
    // Then the session brings everyone to its step.
    if (current) return
    if (first.zones.length > 0) bringTo(editor, first.zones)
  }, [editor, first, current])
  const [followed, setFollowed] = useState(current)
  if (followed !== current) {
    setFollowed(current)
    setPicked(null)
  }
  const shown = current ?? first?.id
  return {
    wide,
    open: wide ? columnOpen : sheetOpen,
    chosen: picked === '' ? null : (picked ?? shown ?? null),
    zones,
    /**
     * What the phone offers to make without a session: tegels where the form has any, and notes unless the form is about
     * tegels and the open step asks for none.
     */
    makes: {
      note: !hasTegels || steps.find(({ id }) => id === (picked ?? shown))?.rights.note !== false,
      tegel: hasTegels,
    },
    onToggle: () => {
      if (!wide) return setSheetOpen(!sheetOpen)
      setColumnOpen(!columnOpen)
      writeOpen(!columnOpen)
    },
    onChoose: (step: ShownStep) => {
      const again = step.id === (picked ?? shown)
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
