// The field in which a hidden note or tegel is written, with what belongs to it: where it goes and what is said below it.
import { kindOf, OWN_TEXT_LENGTH, readsAtTable, type Sign, signs } from '@kringbord/shared/hidden-writing'
import type { OwnNote } from '@kringbord/shared/own-notes'
import type { Step } from '@kringbord/shared/session'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, Field, SelectField } from '../../ui/field.tsx'
import { patiently } from '../patiently.ts'
import { type Draft, EMPTY_DRAFT } from './kept-note.ts'
import { newNoteId } from './own-notes.ts'
import { texts as signTexts } from './sign-texts.ts'
import { texts } from './texts.ts'
import type { NamedZone } from './zone-names.ts'

/** The drawings come with the first step that asks for tegels. */
const MotifField = lazy(patiently(() => import('./motif-field.tsx')))

type OwnNoteFormProps = {
  step: Step
  /** The note that is written anew; null for a new one. */
  changing: OwnNote | null
  zones: readonly NamedZone[]
  draft: Draft
  onDraft(draft: Draft): void
  onSave(note: OwnNote): void
}

export function OwnNoteForm({ step, changing, zones, draft, onDraft, onSave }: OwnNoteFormProps) {
  const t = useTexts(texts)
  const ts = useTexts(signTexts)
  const field = useRef<HTMLTextAreaElement>(null)
  const [sign, setSign] = useState<Sign>(changing?.sign ?? step.anonymity)
  const [shareable, setShareable] = useState(changing?.shareable ?? false)
  const [look, setLook] = useState<OwnNote['look']>(changing?.look ?? '')
  const kind = changing?.kind ?? kindOf(step)
  const max = OWN_TEXT_LENGTH[kind]
  const text = draft.text.trim()
  const zone = zones.find(({ id }) => id === draft.zone)?.id ?? zones[0]?.id ?? step.zones[0] ?? ''
  const over = text.length - max
  const isChange = changing !== null
  useEffect(() => {
    if (isChange) field.current?.focus()
  }, [isChange])
  const save = () => {
    if (!text || over > 0) return
    const id = changing?.id ?? newNoteId()
    onSave({ id, step: step.id, kind, zone, text, look, sign, shareable })
    // Consent is for one tegel, and so is its picture.
    setShareable(false)
    setLook('')
    field.current?.focus()
  }
  return (
    <form
      className="k-own-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={t('text')}
        error={over > 0 ? t('tooLong', { n: over }) : null}
        help={text.length > max * 0.8 ? t('count', { n: text.length, max }) : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            ref={field}
            className="k-input k-own-text"
            data-kind={kind}
            rows={kind === 'tegel' || readsAtTable(step) ? 3 : 5}
            value={draft.text}
            onChange={(event) => onDraft({ ...draft, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            }}
          />
        )}
      </Field>
      {zones.length > 1 && (
        <SelectField
          label={t('zone')}
          value={zone}
          options={zones.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => onDraft({ ...draft, zone: next })}
        />
      )}
      {step.anonymity === 'name' ? (
        <SelectField
          label={ts('sign')}
          value={sign}
          options={signs.map((one) => ({ value: one, label: ts(`sign.${one}`) }))}
          onChange={(next) => setSign(signs.find((one) => one === next) ?? sign)}
        />
      ) : (
        <p className="k-own-left">{ts(`under.${step.anonymity}`)}</p>
      )}
      {kind === 'tegel' && (
        <Suspense fallback={null}>
          <MotifField value={look} onChange={setLook} />
        </Suspense>
      )}
      {kind === 'tegel' && <CheckField label={ts('shareable')} checked={shareable} onChange={setShareable} />}
      <div className="k-own-actions">
        <Button type="submit" variant="primary" icon="check" disabled={!text || over > 0}>
          {t(isChange ? 'saveChange' : 'save')}
        </Button>
        {isChange && <Button onClick={() => onDraft(EMPTY_DRAFT)}>{t('cancel')}</Button>}
      </div>
    </form>
  )
}
