// Putting one's own notes on the board oneself, with what came of it said.
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import type { OwnNotes } from './own-notes.ts'
import { texts } from './texts.ts'

/** Shows all of one's own of `steps`, or only `note`. */
export function useShow(own: OwnNotes): (steps: readonly string[], note?: string) => void {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  return (steps, note) => {
    const work = async () => {
      let n = 0
      for (const step of steps) n += await own.show(step, note)
      toast(t('shownMine', { n }), 'good')
    }
    work().catch((error: unknown) => toast(t('showFailed', { reason: errorText(error) }), 'error'))
  }
}
