// The working forms to choose from: picture, purpose, how many people and how long.
import type { FormFacts } from '@kringbord/shared/api'
import type { ReactNode } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import './gallery.css'
import { texts } from './texts.ts'
import type { Forms } from './use-forms.ts'

type GalleryProps = {
  forms: Forms & { again(): void }
  onChoose(form: FormFacts): void
  /** The last card. */
  children: ReactNode
}

export function Gallery({ forms, onChoose, children }: GalleryProps) {
  const t = useTexts(texts)
  return (
    <>
      {forms.state === 'failed' && <Failed error={forms.error} again={forms.again} />}
      {forms.state === 'ready' && forms.list.length === 0 && <Notice>{t('gallery.empty')}</Notice>}
      {forms.state === 'loading' && (
        <p className="k-hidden" role="status">
          {t('gallery.loading')}
        </p>
      )}
      <ul className="gallery">
        {forms.list.map((form) => (
          <li key={form.id}>
            <FormCard form={form} onChoose={() => onChoose(form)} />
          </li>
        ))}
        {forms.state === 'loading' && [0, 1, 2].map((index) => <Placeholder key={index} />)}
        <li>{children}</li>
      </ul>
    </>
  )
}

function Failed({ error, again }: { error: unknown; again(): void }) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const retry = (
    <Button icon="refresh" onClick={again}>
      {t('gallery.again')}
    </Button>
  )
  return (
    <Notice tone="error" action={retry}>
      {t('gallery.failed')} {errorText(error)}
    </Notice>
  )
}

function FormCard({ form, onChoose }: { form: FormFacts; onChoose(): void }) {
  const t = useTexts(texts)
  const { minutes } = form
  const time = minutes % 60 === 0 ? t('gallery.hours', { hours: minutes / 60 }) : t('gallery.minutes', { minutes })
  return (
    <article className="form-card">
      <div className="form-card-picture">
        <img src={form.thumbnail} alt="" loading="lazy" width="480" height="300" />
      </div>
      <div className="form-card-text">
        <h3>
          {/* The button covers the whole card. */}
          <button type="button" className="form-card-button" onClick={onChoose}>
            {form.title}
          </button>
        </h3>
        <p>{form.purpose}</p>
        <p className="form-card-facts">
          <span>
            <Icon name="people" size={18} />
            {t('gallery.people', form.people)}
          </span>
          <span>
            <Icon name="clock" size={18} />
            {time}
          </span>
        </p>
      </div>
    </article>
  )
}

/** The place of a card that is on its way. */
function Placeholder() {
  return (
    <li aria-hidden="true">
      <div className="form-card" data-empty="">
        <div className="form-card-picture" />
        <div className="form-card-text" />
      </div>
    </li>
  )
}
