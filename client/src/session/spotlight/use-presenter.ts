// What a facilitator presents: the list, where they are in it, and going on. One for the page, also while the panel is closed:
// the keys go on working.
import type { SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import type { VoteView } from '@kringbord/shared/votes'
import { useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import type { Steering } from '../steer/steering.ts'
import { showBesidePanel } from '../steps/bring-to.ts'
import { boardParts, type Part, selectedPart, spotlightOn, writtenParts } from './parts.ts'
import { around, nextTouched, type Read, readingList } from './reading-list.ts'
import { usePresentKeys } from './use-present-keys.ts'

export type Source = 'parts' | 'written'

/** Seconds that a pitch takes in its step: a poster in a minute and a half. */
const PITCH = { step: 'pitch', seconds: 90 }

type PresenterOptions = {
  editor: Editor | null
  state: SessionState | null
  steering: Steering | null
  /** The last vote that is closed, as the facilitator sees it. */
  vote: VoteView | null
}

export type Presenter = ReturnType<typeof usePresenter>

export function usePresenter({ editor, state, steering, vote }: PresenterOptions) {
  const step = state && stepOf(state)
  const [chosen, setSource] = useState<Source | null>(null)
  const [follow, setFollow] = useState(true)
  const [time, setTime] = useState<{ step: string | null; seconds: number | null } | null>(null)
  const [touched, setTouched] = useState<string | null>(null)
  // The list is read anew each time that it is opened or gone through, not with every stroke on the board.
  const [reading, setReading] = useState(0)
  const isReading = step !== null && (step.harvest.includes('top') || step.rights.tegel)
  // What counts in this step, until someone chooses another time in it.
  const seconds =
    time?.step === (step?.id ?? null) ? (time?.seconds ?? null) : step?.id === PITCH.step ? PITCH.seconds : null
  const steps = state?.steps
  // Whoever does not present has no list to keep.
  const presents = steering && editor
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: `reading` asks for the board as it is now
  const parts = useMemo(() => (presents && steps ? boardParts(presents, steps) : []), [presents, steps, reading])
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: as above
  const written = useMemo(() => (presents ? writtenParts(presents) : []), [presents, reading, state?.version])
  const read = useMemo(() => readingList(written, vote, touched), [written, vote, touched])
  const spotlight = state?.spotlight ?? null
  // Whoever put a tegel in the spotlight on the board goes on with tegels.
  const isLitWriting = spotlight !== null && written.some(({ shape }) => shape === spotlight.shape)
  const source = chosen ?? (isReading || isLitWriting ? 'written' : 'parts')
  const zones = step?.zones ?? []
  const here = parts.filter(({ shape }) => zones.some((zone) => shape === `shape:vorm.${zone}`))
  const list: readonly (Part | Read)[] = source === 'written' ? read : here.length > 1 ? here : parts
  const place = around<Part | Read>(list, spotlight?.shape)

  async function put(part: Omit<Part, 'shape' | 'kind'> & { shape?: string }) {
    if (!steering) return
    const command = spotlightOn(part, { follow, seconds })
    const done = await steering.run(command)
    // Who presents goes along as well.
    if (done && follow && editor && command.kind === 'spotlight' && command.view) showBesidePanel(editor, command.view)
  }
  const go = (part: Part | Read | null | undefined) => void (part && put(part))
  const next = () => go(place.at < 0 ? list[0] : place.next)
  const previous = () => go(place.previous)
  usePresentKeys(spotlight && steering && list.length > 0 ? { next, previous } : null)
  return {
    source,
    setSource,
    follow,
    setFollow,
    seconds,
    setSeconds: (value: number | null) => setTime({ step: step?.id ?? null, seconds: value }),
    /** What is shown in the list, and everything there is of this kind. */
    list,
    parts,
    read,
    isCounted: vote?.result != null,
    hearts: vote?.look === 'heart',
    touched,
    another: () => setTouched(nextTouched(read, touched)),
    spotlight,
    place,
    put: (part: Part) => void put(part),
    next,
    previous,
    /** The same part with its time from the start. */
    again: () =>
      void (
        spotlight && put({ title: '', ...place.current, ...spotlight, bounds: place.current?.bounds ?? spotlight.view })
      ),
    off: () => void steering?.run({ kind: 'spotlight', view: null }),
    /** What is selected, or else what this facilitator sees. */
    putSelection: () => {
      if (!editor) return
      const part = selectedPart(editor)
      void put(part ?? { title: '', bounds: editor.getViewportPageBounds() })
    },
    refresh: () => setReading((count) => count + 1),
  }
}
