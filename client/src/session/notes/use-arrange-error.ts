// Why arranging failed, in words of notes.
import { ApiError } from '../../api-error.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from './texts.ts'

/** The words for an error of the server. */
export function useArrangeError(): (error: unknown) => string {
  const t = useTexts(texts)
  const errorText = useErrorText()
  return (error) => {
    if (error instanceof ApiError && error.code === 'vote-open') return t('failed.vote')
    if (error instanceof ApiError && error.code === 'invalid') return t('failed.nothing')
    return errorText(error)
  }
}
