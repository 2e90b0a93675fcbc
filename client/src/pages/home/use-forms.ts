// The working forms of this server in the language of the interface.
import type { FormFacts } from '@kringbord/shared/api'
import { useCallback, useEffect, useState } from 'react'
import { useLang } from '../../i18n/lang.ts'
import { useServices } from '../../services.tsx'

export type Forms = { state: 'loading' | 'failed' | 'ready'; list: FormFacts[]; error: unknown }

/** While another language loads, the list in the language before stays. */
export function useForms(): Forms & { again(): void } {
  const { api } = useServices()
  const lang = useLang()
  const [forms, setForms] = useState<Forms>({ state: 'loading', list: [], error: null })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: a new attempt loads again
  useEffect(() => {
    let here = true
    setForms(({ list }) => ({ state: list.length > 0 ? 'ready' : 'loading', list, error: null }))
    api.forms(lang).then(
      (list) => here && setForms({ state: 'ready', list, error: null }),
      (error: unknown) => here && setForms({ state: 'failed', list: [], error }),
    )
    return () => {
      here = false
    }
  }, [api, lang, attempt])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...forms, again }
}
