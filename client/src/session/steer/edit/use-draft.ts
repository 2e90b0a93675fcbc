// The draft of the steps in a component: what is changed, which step is open, and what was said about moving.
import { MAX_STEPS } from '@kringbord/shared/limits'
import type { Step } from '@kringbord/shared/session'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import {
  addStep,
  changeStep,
  type Draft,
  doubleStep,
  freshId,
  moveStep,
  putBack,
  removeStep,
  startDraft,
} from './draft.ts'
import { texts } from './texts.ts'
import { useDrag } from './use-drag.ts'

/** `steps` as everyone has them now; the draft begins with them. */
export function useDraft(steps: readonly Step[]) {
  const t = useTexts(texts)
  const [base, setBase] = useState(steps)
  const [draft, setDraft] = useState<Draft>(() => startDraft(steps))
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const move = (step: Step, to: number) => {
    const next = moveStep(draft, step.id, to)
    if (next === draft) return
    setDraft(next)
    setSaid(t('movedTo', { title: step.title, n: to + 1, total: draft.steps.length }))
  }
  const grip = useDrag({
    indexOf: (id) => draft.steps.findIndex((step) => step.id === id),
    onMove: (id, to) => {
      const step = draft.steps.find((one) => one.id === id)
      if (step) move(step, to)
    },
  })
  const full = draft.steps.length >= MAX_STEPS
  return {
    draft,
    open,
    said,
    grip,
    full,
    changed: !same(draft.steps, base),
    changedElsewhere: !same(steps, base),
    show: setOpen,
    takeOver() {
      setBase(steps)
      setDraft(startDraft(steps))
    },
    putBack: () => setDraft(putBack),
    add() {
      if (full) return
      const id = freshId(draft.steps)
      setDraft(addStep(draft, { id, title: t('newTitle') }))
      setOpen(id)
    },
    /** What the row of a step can do. */
    rowOf: (step: Step) => ({
      onToggle: () => setOpen(open === step.id ? null : step.id),
      onMove: (to: number) => move(step, to),
      onDouble() {
        if (full) return
        const id = freshId(draft.steps)
        setDraft(doubleStep(draft, step.id, { id, title: t('copyOf', { title: step.title }) }))
        setOpen(id)
      },
      onRemove: () => setDraft(removeStep(draft, step.id)),
      onChange: (changes: Partial<Step>) => setDraft(changeStep(draft, step.id, changes)),
    }),
  }
}

function same(a: readonly Step[], b: readonly Step[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
