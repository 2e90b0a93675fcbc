// From an error to a sentence someone can act on.
import type { Lang } from '@kringbord/shared/form'
import { ApiError } from '../../api-error.ts'
import { useLang } from '../lang.ts'
import { translator } from '../texts.ts'
import { texts } from './texts.ts'

type Key = keyof (typeof texts)['nl']

/** What to show for `error` in `lang`. */
export function errorText(error: unknown, lang: Lang): string {
  const t = translator(texts, lang)
  if (!(error instanceof ApiError) || !isKey(error.code)) return t('unknown')
  return t(error.code, { n: error.wait })
}

/** What to show at a field for a reason as the server gives it. */
export function reasonText(reason: string, lang: Lang): string {
  const key = `reason.${reason}`
  return translator(texts, lang)(isReason(key) ? key : 'reason.invalid')
}

/** `errorText` in the language of the interface, for a component. */
export function useErrorText(): (error: unknown) => string {
  const lang = useLang()
  return (error) => errorText(error, lang)
}

function isReason(key: string): key is Key & `reason.${string}` {
  return isKey(key)
}

function isKey(key: string): key is Key {
  return key in texts.nl
}
