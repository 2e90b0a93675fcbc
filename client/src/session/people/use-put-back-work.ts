// Puts back what was taken off the board with someone, and says what came of it.
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import type { AccessDesk } from './access-desk.ts'
import { texts } from './texts.ts'

/** Resolves when it is done and said; it never fails. `arrangement` is a line of the trail, `name` whose work it is. */
export function usePutBackWork(desk: AccessDesk): (arrangement: string, name: string) => Promise<void> {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  return (arrangement, name) =>
    desk.putBackWork(arrangement).then(
      () => void toast(t('workIsBack', { name }), 'good'),
      (error: unknown) => void toast(errorText(error), 'error'),
    )
}
