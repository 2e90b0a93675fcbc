// One tap for whoever this device remembers.
import type { Person } from '@kringbord/shared/api'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'
import { You } from './you.tsx'

export function KnownPerson({ person, busy, onOther }: { person: Person; busy: boolean; onOther(): void }) {
  const t = useTexts(texts)
  return (
    <>
      <You person={person} />
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
