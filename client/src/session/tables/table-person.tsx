// Someone at a table: name, organisation, role, whether they are here and ask for help; for a facilitator ways to move them.
import type { TableRole } from '@kringbord/shared/tables'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { seatTexts } from './seat-texts.ts'
import { texts } from './texts.ts'

/** What is shown of a person, from the list of people and from what goes on in the room. */
export type TablePersonFacts = {
  id: string
  name: string
  organisation: string
  here: boolean
  help: boolean
  you: boolean
}

type TablePersonProps = {
  person: TablePersonFacts
  roles: readonly TableRole[]
  host: boolean
  /** What can be done with them; none for who does not facilitate. */
  actions: readonly MenuItem[]
  /** Whether they can be dragged to another table. */
  drags: boolean
}

export function TablePerson({ person, roles, host, actions, drags }: TablePersonProps) {
  const t = useTexts(texts)
  const ts = useTexts(seatTexts)
  const { id, name, organisation, here, help, you } = person
  const words = host ? [ts('hostShort')] : roles.map((role) => ts(`role.${role}`))
  return (
    <li
      className="k-table-person"
      data-here={here ? '' : undefined}
      draggable={drags}
      onDragStart={(event) => {
        event.dataTransfer.setData(PERSON_DATA, id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <span
        className="k-table-dot"
        role="img"
        title={here ? undefined : t('away')}
        aria-label={here ? undefined : t('away')}
        aria-hidden={here}
      />
      <span className="k-table-name">
        {name}
        {you && <i> ({t('you')})</i>}
        {organisation && <small>{organisation}</small>}
        {words.length > 0 && (
          <span className="k-table-roles">
            {words.map((word) => (
              <span key={word} className="k-table-role">
                {word}
              </span>
            ))}
          </span>
        )}
      </span>
      {help && (
        <span className="k-table-help" title={t('asksHelp')}>
          <Icon name="hand" size={18} label={t('asksHelp')} />
        </span>
      )}
      {actions.length > 0 && <Menu size="small" label={t('moreFor', { name })} icon="more" items={actions} />}
    </li>
  )
}

/** What a dragged person is called in a drag. */
export const PERSON_DATA = 'application/x-kringbord-person'
