// Several lines or a table as notes: what they become, where, and what does not fit. Nothing that was pasted is lost.

import { notesOf } from '@kringbord/shared/arrange-notes'
import type { NoteColor } from '@kringbord/shared/layout'
import { MAX_NOTES } from '@kringbord/shared/limits'
import { useId, useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ColumnFields } from './column-fields.tsx'
import './groups.css'
import './notes.css'
import { PastePreview } from './paste-preview.tsx'
import { pasteTexts } from './paste-texts.ts'
import { type Columns, guessColumns, readLines, readTable, rowsAsText, toNotes } from './pasted.ts'
import { plainRecords } from './plain-records.ts'
import { putPasted } from './put-pasted.ts'
import { isSeveral } from './several.ts'
import { zoneNotes } from './use-board-notes.ts'
import { zoneInView } from './zone-in-view.ts'

type PasteDialogProps = {
  editor: Editor
  start: { text: string; zone?: string }
  /** Facilitators may name writers, and zones grow for them. */
  facilitates: boolean
  /** How many notes this person may still write; null is as many as fit. */
  left: number | null
  onClose(): void
}

const colors = ['yellow', 'light-blue', 'light-green', 'light-red', 'light-violet', 'orange'] as const

export default function PasteDialog({ editor, start, facilitates, left, onClose }: PasteDialogProps) {
  const t = useTexts(pasteTexts)
  const toast = useToast()
  const previewId = useId()
  const [text, setText] = useState(start.text)
  const [asTable, setAsTable] = useState<boolean | null>(null)
  const [columns, setColumns] = useState<Columns | null>(null)
  const zones = useMemo(() => zoneNotes(editor).filter(({ id }) => id !== ''), [editor])
  const [zone, setZone] = useState(
    () =>
      start.zone ||
      zoneInView(
        editor,
        zones.map(({ id }) => id),
      ),
  )
  const [color, setColor] = useState<NoteColor>('yellow')
  const [said, setSaid] = useState('')
  const table = useMemo(() => readTable(text), [text])
  const pasted = useMemo(() => (table && asTable !== false ? table : readLines(text)), [table, asTable, text])
  const isTable = pasted.header !== null
  const fitting = columns && pasted.header && columns.text < pasted.header.length ? columns : guessColumns(pasted)
  const chosen: Columns = isTable
    ? { ...fitting, by: facilitates ? fitting.by : null }
    : { text: 0, zone: null, colour: null, by: null }
  const spare = Math.max(0, MAX_NOTES - useMemo(() => notesOf(plainRecords(editor)).length, [editor]))
  const room = left === null ? spare : Math.min(left, spare)
  const { notes, faults } = toNotes(pasted, { columns: chosen, zone, color, zones, room })
  const put = () => {
    const outside = putPasted(editor, notes, { leads: facilitates })
    if (outside > 0) toast(t('paste.outside', { n: outside }), 'warning')
    if (faults.length === 0) {
      if (outside === 0) toast(t('paste.done', { n: notes.length }), 'good')
      return onClose()
    }
    setSaid(t('paste.left', { done: notes.length, left: faults.length }))
    setText(rowsAsText(pasted, new Set(faults.map(({ row }) => row))))
  }
  const asText = () => {
    onClose()
    void editor.putExternalContent({ type: 'text', text })
  }
  const foot = (
    <>
      {start.text !== '' && text === start.text && isSeveral(text) && (
        <Button variant="ghost" onClick={asText}>
          {t('paste.asText')}
        </Button>
      )}
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button variant="primary" icon="note" disabled={notes.length === 0} onClick={put}>
        {t('paste.do', { n: notes.length })}
      </Button>
    </>
  )
  return (
    <Dialog open title={t('paste.title')} size="wide" onClose={onClose} foot={foot}>
      <div className="k-paste">
        {said && <Notice tone="good">{said}</Notice>}
        <Field label={t('paste.text')}>
          {(control) => (
            <textarea
              {...control}
              className="k-input"
              rows={Math.min(8, Math.max(4, text.split('\n').length))}
              placeholder={t('paste.placeholder')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {table && (
          <Segmented<'table' | 'lines'>
            label={t('paste.kind')}
            value={isTable ? 'table' : 'lines'}
            onChange={(kind) => setAsTable(kind === 'table')}
            options={[
              { value: 'table', label: t('paste.table') },
              { value: 'lines', label: t('paste.lines') },
            ]}
          />
        )}
        {pasted.header && (
          <ColumnFields header={pasted.header} columns={chosen} withNames={facilitates} onChange={setColumns} />
        )}
        <div className="k-paste-row">
          <SelectField
            label={t(chosen.zone === null ? 'paste.zone' : 'paste.zoneElse')}
            value={zone}
            options={[
              ...zones.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: t('paste.loose') },
            ]}
            onChange={setZone}
          />
          <SelectField
            label={t('paste.color')}
            value={color}
            options={colors.map((value) => ({ value, label: t(`color.${value}`) }))}
            onChange={(value) => setColor(colors.find((one) => one === value) ?? 'yellow')}
          />
        </div>
        {room < 40 && <p className="k-help">{t('paste.room', { n: room })}</p>}
        <PastePreview id={previewId} notes={notes} faults={faults} zones={zones} />
      </div>
    </Dialog>
  )
}
