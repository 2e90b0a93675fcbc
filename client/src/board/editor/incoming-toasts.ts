// Tells what happens to images that are put on the board, in tldraw's own toasts.
import type { Lang } from '@kringbord/shared/form'
import type { TLUiToastsContextType } from 'tldraw'
import { errorText } from '../../i18n/errors/error-text.ts'
import { translator } from '../../i18n/texts.ts'
import type { IncomingOptions } from './incoming.ts'
import { texts } from './texts.ts'

/** What `takeIncoming` reports to. Long file names are cut in the middle of the screen, not in the middle of a word. */
export function incomingToasts(toasts: TLUiToastsContextType, lang: () => Lang): Omit<IncomingOptions, 'upload'> {
  const say = () => translator(texts, lang())
  return {
    onBusy(name) {
      const id = toasts.addToast({ title: say()('image.busy', { name }), severity: 'info', keepOpen: true })
      return () => toasts.removeToast(id)
    },
    onError(error, name) {
      const title = say()('image.failed', { name: name || say()('image.svg') })
      toasts.addToast({ title, description: errorText(error, lang()), severity: 'error' })
    },
  }
}
