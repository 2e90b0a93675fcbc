// A moment as people say it: 14:05, in the time zone of who looks.
import type { Lang } from '@kringbord/shared/form'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

/** `at` in ms since 1970. */
export function clockTime(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(locales[lang], { hour: '2-digit', minute: '2-digit' }).format(at)
}
