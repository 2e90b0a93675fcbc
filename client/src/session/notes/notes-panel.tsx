// The panel of arranging: which notes, what to do with them, and the trail of what was done.
import { type NoteOrder, noteOrders } from '@kringbord/shared/limits'
import { type RefObject, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Panel } from '../panel.tsx'
import { chooseWhenThere } from './choose-when-there.ts'
import { MergeForm } from './merge-form.tsx'
import type { NotesDesk, NotesWish } from './notes-desk.ts'
import type { ToGroup } from './notes-work.tsx'
import { SplitForm } from './split-form.tsx'
import { texts } from './texts.ts'
import { Trail } from './trail.tsx'
import { useArrange } from './use-arrange.ts'
import { mergedCount, notesById, useZoneNotes, type ZoneNotes } from './use-board-notes.ts'

type NotesPanelProps = {
  editor: Editor
  desk: NotesDesk
  /** Another one each time that the panel is asked for, also while it is open. */
  asked: NotesWish
  chosen: readonly string[]
  onGroup(what: ToGroup): void
  onPaste(zone: string): void
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

export function NotesPanel({ editor, desk, asked, chosen, onGroup, onPaste, onClose, opener }: NotesPanelProps) {
  const t = useTexts(texts)
  const zones = useZoneNotes(editor)
  const filled = zones.filter(({ notes }) => notes.length > 0)
  const [scope, setScope] = useState<'chosen' | 'zone'>(chosen.length > 0 ? 'chosen' : 'zone')
  const [askedBefore, setAskedBefore] = useState(asked)
  if (asked !== askedBefore) {
    setAskedBefore(asked)
    setScope(chosen.length > 0 ? 'chosen' : 'zone')
  }
  const [picked, setPicked] = useState<string | null>(null)
  const [order, setOrder] = useState<NoteOrder>('place')
  const [merging, setMerging] = useState(false)
  const { run, busy } = useArrange(desk)
  const zone = filled.find(({ id }) => id === picked) ?? largest(filled)
  const items = notesById(zones, chosen)
  const byChoice = scope === 'chosen'
  const notes = byChoice ? items : (zone?.notes ?? [])
  const [only] = items
  const merged = byChoice && items.length === 1 && only && mergedCount(only) > 0 ? only : null
  const rows = () =>
    run(
      byChoice
        ? { kind: 'rows', ids: [...chosen], by: order }
        : { kind: 'rows', ids: notes.map(({ id }) => id), by: order },
      (done) => t('done.rows', { n: done.arrangement.notes }),
    )
  const group = () =>
    onGroup({ zone: byChoice ? zoneOfMost(zones, chosen) : (zone?.id ?? ''), chosen: byChoice ? chosen : [] })
  const options = filled.map(({ id, name, notes: own }) => ({
    value: id,
    label: t('zone.option', { name: id === '' ? t('zone.loose') : name, n: own.length }),
  }))
  return (
    <Panel title={t('title')} onClose={onClose} opener={opener} stays>
      <div className="k-notes">
        <Segmented<'chosen' | 'zone'>
          label={t('scope')}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'chosen', label: t('scope.chosen', { n: items.length }) },
            { value: 'zone', label: t('scope.zone') },
          ]}
        />
        {!byChoice && options.length > 0 && (
          <SelectField label={t('zone.label')} value={zone?.id ?? ''} options={options} onChange={setPicked} />
        )}
        {!byChoice && options.length === 0 && <p className="k-help">{t('zone.none')}</p>}
        {byChoice && items.length < 2 && !merged && <p className="k-help">{t('chosen.help')}</p>}
        {merged && <SplitForm item={merged} busy={busy} run={run} />}
        {notes.length > 1 && !merging && (
          <>
            <div className="k-notes-order">
              <SelectField
                label={t('order.label')}
                value={order}
                options={noteOrders.map((one) => ({ value: one, label: t(`order.${one}`) }))}
                onChange={(value) => setOrder(noteOrders.find((one) => one === value) ?? 'place')}
              />
              <Button icon="rows" busy={busy} onClick={rows}>
                {t('rows')}
              </Button>
            </div>
            <div className="k-notes-acts">
              <Button icon="groups" onClick={group}>
                {t('cluster')}
              </Button>
              {byChoice && (
                <Button icon="merge" onClick={() => setMerging(true)}>
                  {t('merge')}
                </Button>
              )}
            </div>
          </>
        )}
        {merging && items.length > 1 && byChoice && (
          <MergeForm
            items={items}
            busy={busy}
            run={run}
            onDone={(made) => {
              setMerging(false)
              chooseWhenThere(editor, made)
            }}
            onCancel={() => setMerging(false)}
          />
        )}
        <Button variant="ghost" icon="paste" onClick={() => onPaste(byChoice ? '' : (zone?.id ?? ''))}>
          {t('paste')}
        </Button>
        <Trail desk={desk} />
      </div>
    </Panel>
  )
}

function largest(zones: readonly ZoneNotes[]): ZoneNotes | undefined {
  return [...zones].sort((a, b) => b.notes.length - a.notes.length)[0]
}

/** The zone that most of the chosen notes lie in. */
function zoneOfMost(zones: readonly ZoneNotes[], chosen: readonly string[]): string {
  const ids = new Set(chosen)
  const count = ({ notes }: ZoneNotes) => notes.filter(({ id }) => ids.has(id)).length
  return [...zones].sort((a, b) => count(b) - count(a))[0]?.id ?? ''
}
