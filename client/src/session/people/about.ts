// One line about who someone is: organisation and domain.
import { domains } from '@kringbord/shared/limits'
import type { Translator } from '../../i18n/texts.ts'
import type { texts } from './texts.ts'

/** '' when nothing is known. */
export function aboutOf(person: { organisation: string; domain: string }, t: Translator<(typeof texts)['nl']>): string {
  const domain = domains.find((one) => one === person.domain)
  return [person.organisation, domain && t(`domain.${domain}`)].filter(Boolean).join(' · ')
}
