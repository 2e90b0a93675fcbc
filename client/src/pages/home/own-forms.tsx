// Own working forms that were kept on this device, the latest first: to open, to pass on, to take away.
import { useState } from 'react'
import { Link } from 'wouter'
import { ApiError } from '../../api-error.ts'
import type { OwnForm } from '../../device.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Confirm } from '../../session/confirm.tsx'
import { spacedCode } from '../../session/share/code.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toast.tsx'
import './recent-boards.css'
import { texts } from './texts.ts'
import { showWhen } from './when.ts'

export function OwnForms() {
  const t = useTexts(texts)
  const lang = useLang()
  const toast = useToast()
  const errorText = useErrorText()
  const { api, device } = useServices()
  const [forms, setForms] = useState(() => device.ownForms())
  const [leaving, setLeaving] = useState<OwnForm | null>(null)
  if (forms.length === 0) return null
  const remove = async ({ code, key }: OwnForm) => {
    try {
      await api.ownForm(code).drop(key)
    } catch (error) {
      // Gone already: then it goes from this list as well.
      if (!(error instanceof ApiError && error.code === 'wrong-code')) {
        toast(errorText(error), 'error')
        throw error
      }
    }
    device.forgetForm(code)
    setForms(device.ownForms())
  }
  return (
    <section className="home-section">
      <div>
        <h2>{t('own.title')}</h2>
        <p className="home-soft">{t('own.intro')}</p>
      </div>
      <ul className="recent">
        {forms.map((form) => (
          <li key={form.code} className="recent-board">
            <div className="recent-text">
              <Link href={`/vorm/${form.code}`} className="recent-link">
                {form.title}
              </Link>
              <span className="recent-facts">
                <span>
                  <Icon name="link" size={16} />
                  {spacedCode(form.code)}
                </span>
                {form.purpose && <span>{form.purpose}</span>}
                <span>{showWhen(form.at, Date.now(), lang).text}</span>
              </span>
            </div>
            <Button
              variant="ghost"
              size="small"
              icon="trash"
              aria-label={t('own.remove', { title: form.title })}
              onClick={() => setLeaving(form)}
            />
          </li>
        ))}
      </ul>
      {leaving && (
        <Confirm
          title={t('own.removeTitle', { title: leaving.title })}
          confirm={t('own.removeConfirm')}
          cancel={t('own.cancel')}
          onConfirm={() => remove(leaving)}
          onClose={() => setLeaving(null)}
        >
          {t('own.removeText')}
        </Confirm>
      )}
    </section>
  )
}
