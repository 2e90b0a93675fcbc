// `/vorm/:code`: an own working form that somebody passed on: what is in it, and a board made of it.
import type { OwnFormFacts } from '@kringbord/shared/own-form'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { spacedCode } from '../../session/share/code.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Plint } from '../../ui/page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { boardPath } from '../home/when.ts'
import './own-form-page.css'
import { texts } from './texts.ts'

export default function OwnFormPage({ code }: { code: string }) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const { api, device } = useServices()
  const [, navigate] = useLocation()
  const [facts, setFacts] = useState<OwnFormFacts | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  useTitle(facts?.title ?? t('title'))
  useEffect(() => {
    let gone = false
    const ask = api.ownForm(code).facts()
    ask.then(
      (found) => gone || setFacts(found),
      (error: unknown) => gone || setFailed(error),
    )
    return () => {
      gone = true
    }
  }, [api, code])
  const open = async () => {
    if (busy || !facts) return
    setBusy(true)
    setFailed(null)
    try {
      const { id, title, facilitatorKey: key } = await api.ownForm(code).open()
      device.rememberBoard({ id, title, form: facts.form, role: 'facilitator', key, at: Date.now() })
      navigate(boardPath({ id, key }))
    } catch (error) {
      setFailed(error)
      setBusy(false)
    }
  }
  const together = facts?.steps.filter((step) => !step.beforehand) ?? []
  const minutes = together.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <Page>
      <Plint />
      <div className="own-form">
        <p className="own-form-kind">{t('title')}</p>
        {failed !== null && facts && <Notice tone="error">{errorText(failed)}</Notice>}
        {failed !== null && !facts && (
          <>
            <Notice tone="error">{t('notFound', { code: spacedCode(code) })}</Notice>
            <div className="own-form-act">
              <ButtonLink icon="home" href="/">
                {t('home')}
              </ButtonLink>
            </div>
          </>
        )}
        {!facts && failed === null && <p role="status">{t('loading')}</p>}
        {facts && (
          <>
            <h1>{facts.title}</h1>
            {facts.purpose && <p className="own-form-purpose">{facts.purpose}</p>}
            <div className="own-form-act">
              <Button variant="primary" size="large" icon="arrowRight" busy={busy} onClick={open}>
                {t('open')}
              </Button>
              <p className="k-help">{t('openHelp')}</p>
            </div>
            {facts.steps.length > 0 && (
              <section>
                <h2>{t('steps', { n: facts.steps.length, minutes })}</h2>
                <ol className="own-form-steps">
                  {facts.steps.map((step, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: reason: the list never changes
                    <li key={i}>
                      <span>{step.title}</span>
                      <small>{step.beforehand ? t('beforehand') : t('minutes', { n: step.minutes })}</small>
                    </li>
                  ))}
                </ol>
              </section>
            )}
          </>
        )}
      </div>
    </Page>
  )
}
