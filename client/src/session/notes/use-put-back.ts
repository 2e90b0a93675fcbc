// Putting an arrangement back by the trail, with what came of it said: from its line in the trail, and right after it was done.
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import type { NotesDesk } from './notes-desk.ts'
import { texts } from './texts.ts'
import { useArrangeError } from './use-arrange-error.ts'

/** Resolves when it is done and said; it never fails. */
export function usePutBack(desk: NotesDesk): (arrangement: string) => Promise<void> {
  const t = useTexts(texts)
  const toast = useToast()
  const reason = useArrangeError()
  return async (arrangement) => {
    try {
      const { back, stayed } = await desk.undo(arrangement)
      if (back === 0 && stayed > 0) toast(t('done.backNothing'))
      else toast(stayed > 0 ? t('done.backPartly', { n: stayed }) : t('done.back'), 'good')
    } catch (error) {
      toast(t('failed', { reason: reason(error) }), 'error')
    }
  }
}
