// One tap for whoever this device remembers.
import type { Person } from '@kringbord/shared/api'
import { personColors } from '@kringbord/shared/palette'
import { useTexts } from '../../i18n/texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'

export function KnownPerson({ person, busy, onOther }: { person: Person; busy: boolean; onOther(): void }) {
  const t = useTexts(texts)
  return (
    <>
      <div className="join-you">
        <Avatar name={person.name} color={personColors[0]} size={48} />
        <span>
          <strong>{person.name}</strong>
          <small>{person.organisation}</small>
        </span>
      </div>
      <div className="join-actions">
        <Button type="submit" variant="primary" size="large" wide busy={busy} autoFocus>
          {t('asYou', { name: person.name })}
        </Button>
        <Button variant="ghost" wide onClick={onOther}>
          {t('other')}
        </Button>
      </div>
    </>
  )
}
