// Making groups of the notes of a zone: names, and for each note its group, by choosing or by dragging.

import { isCluster, zoneAround } from '@kringbord/shared/clusters'
import { MAX_CLUSTER_TITLE } from '@kringbord/shared/limits'
import type { OutlineItem } from '@kringbord/shared/outline'
import { type FormEvent, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { GroupCard } from './group-card.tsx'
import { addGroup, clustersOf, type Groups, putIn, removeGroup, renameGroup } from './groups.ts'
import type { NotesDesk } from './notes-desk.ts'
import { texts } from './texts.ts'
import { useArrange } from './use-arrange.ts'
import { zoneNotes } from './use-board-notes.ts'

type GroupsDialogProps = {
  editor: Editor
  desk: NotesDesk
  zone: string
  chosen: readonly string[]
  onClose(): void
}

export function GroupsDialog({ editor, desk, zone: asked, chosen, onClose }: GroupsDialogProps) {
  const t = useTexts(texts)
  const { run, busy } = useArrange(desk)
  // Whoever chose a group means the zone that it lies in.
  const zone = isCluster(asked) ? zoneAround(asked) : asked
  const [{ items, begun }] = useState(() => groupsNow(editor, zone))
  const [groups, setGroups] = useState<Groups>(begun)
  const [title, setTitle] = useState('')
  const own = chosen.filter((id) => items.some((item) => item.id === id))
  const ids = items.map(({ id }) => id)
  const clusters = clustersOf(groups, ids)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    // What was chosen on the board is meant for the first group that is made.
    const first = groups.groups.length === begun.groups.length
    setGroups(
      addGroup(groups, { key: `nieuw-${groups.groups.length}-${Date.now()}`, title: title.trim() }, first ? own : []),
    )
    setTitle('')
  }
  const apply = async () => {
    if (await run({ kind: 'cluster', zone, clusters }, () => t('done.cluster'))) onClose()
  }
  const inGroup = (key: string) => items.filter(({ id }) => (groups.of[id] ?? '') === key)
  const common = {
    groups: groups.groups,
    groupOf: (id: string) => groups.of[id] ?? '',
    onPut: (id: string, key: string) => setGroups((now) => putIn(now, id, key)),
  }
  const foot = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button
        variant="primary"
        icon="groups"
        busy={busy}
        disabled={clusters.length === 0 && begun.groups.length === 0}
        onClick={apply}
      >
        {t('groups.apply')}
      </Button>
    </>
  )
  return (
    <Dialog open title={t('groups.title')} size="wide" onClose={onClose} foot={foot}>
      <p className="k-help">{t('groups.intro')}</p>
      <form className="k-groups-new" onSubmit={add}>
        <TextField label={t('groups.new')} value={title} maxLength={MAX_CLUSTER_TITLE} onChange={setTitle} />
        <Button type="submit" icon="add" disabled={!title.trim()}>
          {t('groups.add')}
        </Button>
      </form>
      <div className="k-groups">
        {groups.groups.map((group, i) => (
          <GroupCard
            key={group.key}
            group={group}
            number={i + 1}
            items={inGroup(group.key)}
            onRename={(name) => setGroups((now) => renameGroup(now, group.key, name))}
            onRemove={() => setGroups((now) => removeGroup(now, group.key))}
            {...common}
          />
        ))}
        <GroupCard group={null} number={0} items={inGroup('')} {...common} />
      </div>
    </Dialog>
  )
}

/** The notes of a zone with the groups that they are in already. */
function groupsNow(editor: Editor, zone: string): { items: OutlineItem[]; begun: Groups } {
  const all = zoneNotes(editor)
  const clusters = all.filter(({ id }) => isCluster(id) && zoneAround(id) === zone)
  const direct = all.find(({ id }) => id === zone)?.notes ?? []
  const of = clusters.flatMap(({ id, notes }) => notes.map((note) => [note.id, id] as const))
  return {
    items: [...clusters.flatMap(({ notes }) => notes), ...direct],
    begun: {
      groups: clusters.map(({ id, name }) => ({ key: id, title: name.split(': ').at(-1) ?? name })),
      of: Object.fromEntries(of),
    },
  }
}
