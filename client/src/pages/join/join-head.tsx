// Which board this is, and what someone will be on it.

import type { Role } from '@kringbord/shared/access'
import type { BoardFacts } from '@kringbord/shared/api'
import { useEffect, useState } from 'react'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Notice } from '../../ui/notice.tsx'
import { texts } from './texts.ts'

export function JoinHead({ facts, role }: { facts: BoardFacts; role: Role }) {
  const t = useTexts(texts)
  const formTitle = useFormTitle(facts.form)
  return (
    <div className="join-head">
      <span className="join-form-name">{t('welcome')}</span>
      <h1>{facts.title}</h1>
      {formTitle && formTitle !== facts.title && <p className="join-form-name">{formTitle}</p>}
      {role !== 'participant' && <Notice tone={role === 'facilitator' ? 'good' : 'info'}>{t(role)}</Notice>}
    </div>
  )
}

/** The title of a working form, '' until it is known; the page does well without it. */
function useFormTitle(form: string): string {
  const { api } = useServices()
  const lang = useLang()
  const [title, setTitle] = useState('')
  useEffect(() => {
    let here = true
    const show = (text: string) => here && setTitle(text)
    api.forms(lang).then(
      (forms) => show(forms.find((one) => one.id === form)?.title ?? ''),
      () => show(''),
    )
    return () => {
      here = false
    }
  }, [api, lang, form])
  return title
}
