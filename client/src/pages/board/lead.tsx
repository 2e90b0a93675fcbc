// All that a facilitator has at hand beside the steps. Code of its own, because participants have none of it.
import type { ComponentProps } from 'react'
import type { Editor } from 'tldraw'
import type { Zone } from '../../board/zones.ts'
import type { RollEntry } from '../../session/people/roll.ts'
import { LeadTables } from '../../session/tables/lead-tables.tsx'
import { GroupLead } from './group-lead.tsx'
import { LiveInLead } from './live-in-lead.tsx'
import { PresentButton } from './present-button.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

export type LeadProps = {
  visit: Visit
  group: Group
  editor: Editor | null
  zones: readonly Zone[]
  roll: readonly RollEntry[]
  /** Groups and tables; null until they are known. */
  tables: ComponentProps<typeof LeadTables> | null
  presents: boolean
  onPresent(): void
}

export default function Lead({ visit, group, editor, zones, roll, tables, presents, onPresent }: LeadProps) {
  return (
    <GroupLead
      hidden={visit.hidden}
      needles={visit.needles}
      group={group}
      editor={editor}
      zones={zones}
      tables={tables && <LeadTables {...tables} />}
      more={editor && <PresentButton open={presents} onToggle={onPresent} />}
      live={<LiveInLead visit={visit} group={group} roll={roll} />}
    />
  )
}
