// One group in the dialog: its name, its notes, and room to drop more on it. Each note has a list of groups to choose from.

import { MAX_CLUSTER_TITLE } from '@kringbord/shared/limits'
import type { OutlineItem } from '@kringbord/shared/outline'
import { type DragEvent, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import type { Group } from './groups.ts'
import { texts } from './texts.ts'

type GroupCardProps = {
  /** null is what has no group yet. */
  group: Group | null
  number: number
  items: readonly OutlineItem[]
  groups: readonly Group[]
  groupOf(id: string): string
  onPut(id: string, key: string): void
  onRename?(title: string): void
  onRemove?(): void
}

const DRAGGED = 'text/x-kringbord-note'

export function GroupCard({ group, number, items, groups, groupOf, onPut, onRename, onRemove }: GroupCardProps) {
  const t = useTexts(texts)
  const [over, setOver] = useState(false)
  const title = group?.title ?? t('groups.none')
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(DRAGGED)
    setOver(false)
    if (!id) return
    event.preventDefault()
    onPut(id, group?.key ?? '')
  }
  return (
    <section
      className="k-group"
      data-none={group ? undefined : ''}
      data-over={over ? '' : undefined}
      aria-label={title}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="k-group-head">
        {group ? (
          <input
            className="k-input"
            aria-label={t('groups.name', { n: number })}
            value={group.title}
            maxLength={MAX_CLUSTER_TITLE}
            onChange={(event) => onRename?.(event.target.value)}
          />
        ) : (
          <h3>{title}</h3>
        )}
        {group && (
          <Button
            size="small"
            variant="ghost"
            icon="close"
            aria-label={t('groups.remove', { name: group.title })}
            onClick={onRemove}
          />
        )}
      </div>
      {items.length > 0 && <span className="k-group-count">{t('groups.count', { n: items.length })}</span>}
      {items.length === 0 && <p className="k-help">{group ? t('groups.empty') : t('groups.allIn')}</p>}
      <ul className="k-group-notes">
        {items.map((item) => (
          <li
            key={item.id}
            draggable
            data-look={item.look}
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, item.id)
              event.dataTransfer.effectAllowed = 'move'
            }}
          >
            <span>{item.text.trim() || t('groups.noText')}</span>
            {item.by && <small>{item.by}</small>}
            <select
              aria-label={t('groups.of', { text: item.text.trim().slice(0, 60) || t('groups.noText') })}
              value={groupOf(item.id)}
              onChange={(event) => onPut(item.id, event.target.value)}
            >
              <option value="">{t('groups.none')}</option>
              {groups.map(({ key, title: name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}
