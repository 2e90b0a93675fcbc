// The working forms to choose from: picture, purpose, how many people and how long.
import type { FormFacts } from '@kringbord/shared/api'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import './gallery.css'
import { texts } from './texts.ts'
import type { Forms } from './use-forms.ts'

type GalleryProps = { forms: Forms & { again(): void }; onChoose(form: FormFacts): void }

export function Gallery({ forms, onChoose }: GalleryProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  if (forms.state === 'failed') {
    return (
      <Notice
        tone="error"
        action={
          <Button icon="refresh" onClick={forms.again}>
            {t('gallery.again')}
          </Button>
        }
      >
        {t('gallery.failed')} {errorText(forms.error)}
      </Notice>
    )
  }
  if (forms.state === 'loading') return <Skeleton label={t('gallery.loading')} />
  if (forms.list.length === 0) return <Notice>{t('gallery.empty')}</Notice>
  return (
    <ul className="gallery">
      {forms.list.map((form) => (
        <li key={form.id}>
          <FormCard form={form} onChoose={() => onChoose(form)} />
        </li>
      ))}
    </ul>
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

function Skeleton({ label }: { label: string }) {
  return (
    <div className="gallery" role="status" aria-label={label}>
      {[0, 1, 2].map((index) => (
        <div key={index} className="form-card" data-empty="">
          <div className="form-card-picture" />
          <div className="form-card-text" />
        </div>
      ))}
    </div>
  )
}
