// What one wrote, newest first: hidden and on the board, each with what is true of it.
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EMPTY_DRAFT, type KeptNote } from '../../session/own-notes/kept-note.ts'
import type { OwnNotes } from '../../session/own-notes/own-notes.ts'
import { useReadable } from '../../session/use-readable.ts'
import { useToast } from '../../ui/toast.tsx'
import { OwnNote } from './own-note.tsx'
import type { PhoneVisit } from './phone-visit.ts'
import { texts } from './texts.ts'
import type { Writing } from './use-writing.ts'

/** Puts one of one's own on the board, and says why when that does not work. */
function useShow(own: OwnNotes): (note: KeptNote) => void {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  return ({ step, id }) =>
    void own.show(step, id).catch((error: unknown) => toast(t('said.failed', { reason: errorText(error) }), 'error'))
}

type OwnListProps = { visit: PhoneVisit; writing: Writing; online: boolean }

export function OwnList({ visit, writing, online }: OwnListProps) {
  const t = useTexts(texts)
  const hidden = useReadable(visit.hidden.notes)
  const open = useReadable(visit.open.notes)
  const board = useReadable(visit.board)
  const mayShow = useReadable(visit.hidden.mayShow)
  const show = useShow(visit.hidden)
  const [said, setSaid] = useState('')
  const answer = board.state === 'ready' ? board.value : null
  const zones = new Map([
    ...(answer?.places ?? []).map(({ id, name }) => [id, name] as const),
    ...(answer?.mine ?? []).map(({ zone, zoneName }) => [zone, zoneName] as const),
  ])
  const changeable = new Set((answer?.mine ?? []).flatMap((note) => (note.open ? [note.id] : [])))
  if (hidden.length + open.length === 0) return null
  const item = (own: OwnNotes, mayEdit: (note: KeptNote) => boolean) => (note: KeptNote) => (
    <OwnNote
      key={note.id}
      note={note}
      zone={zones.get(note.zone) ?? ''}
      online={online}
      mayEdit={mayEdit(note)}
      onEdit={() => {
        own.setDraft({ text: note.text, zone: note.zone, note: note.id })
        document.querySelector<HTMLElement>('.ph-text')?.focus()
      }}
      onShow={own === visit.hidden && mayShow.includes(note.step) ? () => show(note) : null}
      onAgain={() => {
        own.remove(note.id)
        writing.own.setDraft({ ...EMPTY_DRAFT, text: note.text })
        document.querySelector<HTMLElement>('.ph-text')?.focus()
      }}
      onRemove={() => {
        if (own.draft.get().note === note.id) own.setDraft(EMPTY_DRAFT)
        own.remove(note.id)
        setSaid(t('note.removed'))
      }}
    />
  )
  const isNow = (note: KeptNote) => writing.isHidden && note.step === writing.step?.id
  const isOpen = ({ id, state }: KeptNote) => !writing.isHidden && (state === 'waiting' || changeable.has(id))
  return (
    <section className="ph-mine" aria-label={t('mine')}>
      <h2>{t('mine')}</h2>
      {hidden.length > 0 && <h3>{t('mine.hidden')}</h3>}
      <ul className="ph-notes">{hidden.toReversed().map(item(visit.hidden, isNow))}</ul>
      {hidden.length > 0 && open.length > 0 && <h3>{t('mine.open')}</h3>}
      <ul className="ph-notes">{open.toReversed().map(item(visit.open, isOpen))}</ul>
      <p className="k-hidden" role="status">
        {said}
      </p>
    </section>
  )
}
