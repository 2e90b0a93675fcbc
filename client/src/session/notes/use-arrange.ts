// Arranging from a component: busy while it is done, and a message when it was, with a way back, or why not.
import type { ArrangeBody, Arranged } from '@kringbord/shared/arrangement'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import type { NotesDesk } from './notes-desk.ts'
import { texts } from './texts.ts'
import { useArrangeError } from './use-arrange-error.ts'
import { usePutBack } from './use-put-back.ts'

/** Resolves to what was done, or null when it failed: then the person has been told. */
export type RunArrange = (wanted: ArrangeBody, said: (done: Arranged) => string) => Promise<Arranged | null>

export function useArrange(desk: NotesDesk): { run: RunArrange; busy: boolean } {
  const t = useTexts(texts)
  const toast = useToast()
  const reason = useArrangeError()
  const putBack = usePutBack(desk)
  const [busy, setBusy] = useState(false)
  const run: RunArrange = async (wanted, said) => {
    if (busy) return null
    setBusy(true)
    try {
      const done = await desk.arrange(wanted)
      const { id } = done.arrangement
      const undo = { label: t('undo'), icon: 'undo', onPress: () => void putBack(id) } as const
      desk.last.set({ id, taken: toast(said(done), 'good', undo) })
      return done
    } catch (error) {
      toast(t('failed', { reason: reason(error) }), 'error')
      return null
    } finally {
      setBusy(false)
    }
  }
  return { run, busy }
}
