// Arranging from a component: busy while it is done, and a message when it was, or why not.
import type { ArrangeBody, Arranged } from '@kringbord/shared/arrangement'
import { useState } from 'react'
import { ApiError } from '../../api-error.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import type { NotesDesk } from './notes-desk.ts'
import { texts } from './texts.ts'

/** Resolves to what was done, or null when it failed: then the person has been told. */
export type RunArrange = (wanted: ArrangeBody, said: (done: Arranged) => string) => Promise<Arranged | null>

export function useArrange(desk: NotesDesk): { run: RunArrange; busy: boolean } {
  const t = useTexts(texts)
  const toast = useToast()
  const reason = useArrangeError()
  const [busy, setBusy] = useState(false)
  const run: RunArrange = async (wanted, said) => {
    if (busy) return null
    setBusy(true)
    try {
      const done = await desk.arrange(wanted)
      toast(said(done), 'good')
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

/** What went wrong, in words of notes. */
export function useArrangeError(): (error: unknown) => string {
  const t = useTexts(texts)
  const errorText = useErrorText()
  return (error) => {
    if (error instanceof ApiError && error.code === 'vote-open') return t('failed.vote')
    if (error instanceof ApiError && error.code === 'invalid') return t('failed.nothing')
    return errorText(error)
  }
}
