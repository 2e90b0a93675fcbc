// Where one writes: a sheet of paper for the text, the place it belongs to, and one button. What is typed is kept on this
// device with every key.
import { OWN_TEXT_LENGTH, type OwnNoteKind, type Sign } from '@kringbord/shared/hidden-writing'
import type { OwnNote } from '@kringbord/shared/own-notes'
import { type FormEvent, lazy, type Ref, Suspense, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { EMPTY_DRAFT } from '../../session/own-notes/kept-note.ts'
import { newNoteId } from '../../session/own-notes/own-notes.ts'
import { patiently } from '../../session/patiently.ts'
import { useReadable } from '../../session/use-readable.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, Field, SelectField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { texts } from './texts.ts'
import type { Writing } from './use-writing.ts'

/** The drawings come with the first step that asks for tegels. */
const Under = lazy(patiently(() => import('./under-note.tsx')))
const Shareable = lazy(patiently(() => import('./shareable-text.tsx')))
const MotifField = lazy(patiently(() => import('../../session/own-notes/motif-field.tsx')))

type WriteSectionProps = { writing: Writing; ref: Ref<HTMLTextAreaElement> }

export function WriteSection({ writing, ref }: WriteSectionProps) {
  const t = useTexts(texts)
  const { own, kinds, left } = writing
  const draft = useReadable(own.draft)
  const notes = useReadable(own.notes)
  const changing = notes.find(({ id }) => id === draft.note) ?? null
  const [chosen, setChosen] = useState<OwnNoteKind | null>(null)
  const kind = changing?.kind ?? kinds.find((one) => one === chosen) ?? kinds[0]
  if (kind === undefined) return null
  if (left !== null && left <= 0 && !changing && !draft.text) return <p className="ph-quiet">{t('write.enough')}</p>
  return (
    <section className="ph-card ph-write" aria-label={t(changing ? 'write.change' : `write.${kind}`)}>
      <h2>{t(changing ? 'write.change' : `write.${kind}`)}</h2>
      {kinds.length > 1 && !changing && (
        <Segmented<OwnNoteKind>
          label={t('write.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`do.${value}`) }))}
          onChange={setChosen}
        />
      )}
      <WriteForm key={`${changing?.id} ${writing.step?.id}`} {...{ writing, kind, changing, ref }} />
    </section>
  )
}

type WriteFormProps = WriteSectionProps & {
  kind: OwnNoteKind
  changing: ReturnType<Writing['own']['notes']['get']>[number] | null
}

function WriteForm({ writing, kind, changing, ref }: WriteFormProps) {
  const t = useTexts(texts)
  const { own, step, isHidden, atTable, isReady, places, left, unnamed } = writing
  const draft = useReadable(own.draft)
  const [sign, setSign] = useState<Sign>(changing?.sign ?? step?.anonymity ?? 'name')
  const [shareable, setShareable] = useState(changing?.shareable ?? false)
  const [look, setLook] = useState<OwnNote['look']>(changing?.look ?? '')
  const max = OWN_TEXT_LENGTH[kind]
  const text = draft.text.trim()
  const over = text.length - max
  const zone = changing?.zone || (places.find(({ id }) => id === draft.zone) ?? places[0])?.id || ''
  const full = !changing && left !== null && left <= 0
  const waits = !changing && !isReady
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (!text || over > 0 || full || waits) return
    const id = changing?.id ?? newNoteId()
    own.write({ id, step: step?.id ?? '', kind, zone, text, look, sign, shareable })
    own.setDraft({ ...EMPTY_DRAFT, zone })
    // Consent is for one tegel, and so is its picture.
    setShareable(false)
    setLook('')
  }
  return (
    <form onSubmit={save}>
      <Field
        label={t('write.text')}
        error={over > 0 ? t('write.tooLong', { n: over }) : null}
        help={text.length > max * 0.75 ? t('write.count', { n: text.length, max }) : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            ref={ref}
            className="k-input ph-text"
            data-kind={kind}
            rows={3}
            enterKeyHint="enter"
            value={draft.text}
            onChange={(event) => own.setDraft({ ...draft, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            }}
          />
        )}
      </Field>
      {(isHidden || !changing) && (
        <Place writing={writing} zone={zone} onZone={(next) => own.setDraft({ ...draft, zone: next })} />
      )}
      {isHidden && (
        <Suspense fallback={null}>
          <Under writing={writing} sign={sign} onSign={setSign} />
        </Suspense>
      )}
      {kind === 'tegel' && (
        <Suspense fallback={null}>
          <MotifField value={look} onChange={setLook} />
        </Suspense>
      )}
      {isHidden && kind === 'tegel' && (
        <Suspense fallback={null}>
          <CheckField label={<Shareable />} checked={shareable} onChange={setShareable} />
        </Suspense>
      )}
      <div className="ph-write-act">
        <Button
          type="submit"
          variant="primary"
          size="large"
          wide
          busy={waits && text !== ''}
          disabled={!text || over > 0 || full}
        >
          {t(changing ? 'write.saveChange' : isHidden ? 'write.keep' : 'write.put')}
        </Button>
        {changing && (
          <Button wide onClick={() => own.setDraft(EMPTY_DRAFT)}>
            {t('write.cancel')}
          </Button>
        )}
      </div>
      {isHidden && (
        <p className="ph-note-help">
          <Icon name={atTable ? 'people' : 'eyeOff'} size={18} />{' '}
          <span>{t(atTable ? 'write.table' : 'write.hidden')}</span>
        </p>
      )}
      {unnamed && <p className="ph-note-help">{t('write.unnamed')}</p>}
      {full && <p className="ph-note-help">{t('write.enough')}</p>}
      {!full && !changing && left !== null && <p className="ph-note-help">{t('write.left', { n: left })}</p>}
    </form>
  )
}

function Place({ writing, zone, onZone }: { writing: Writing; zone: string; onZone(zone: string): void }) {
  const t = useTexts(texts)
  const { places } = writing
  const [only] = places
  if (!only) return null
  const prompt = places.find(({ id }) => id === zone)?.prompt
  if (places.length === 1) return <p className="ph-note-help">{t('write.zoneOne', { zone: only.name })}</p>
  return (
    <SelectField
      label={t('write.zone')}
      help={prompt || undefined}
      value={zone}
      options={places.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onZone}
    />
  )
}
