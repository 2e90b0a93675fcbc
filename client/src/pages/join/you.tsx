// Who comes in: as others will see them.
import type { Person } from '@kringbord/shared/api'
import { personColors } from '@kringbord/shared/palette'
import { Avatar } from '../../ui/avatar.tsx'

export function You({ person }: { person: Person }) {
  return (
    <div className="join-you">
      <Avatar name={person.name} color={personColors[0]} size={48} />
      <span>
        <strong>{person.name}</strong>
        <small>{person.organisation}</small>
      </span>
    </div>
  )
}
