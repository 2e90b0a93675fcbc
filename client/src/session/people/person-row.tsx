// One person in the list: colour, name, organisation, domain and role, with follow and go-there, and for facilitators a menu.
import { useTexts } from '../../i18n/texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { texts as callTexts } from '../call-group/texts.ts'
import { aboutOf } from './about.ts'
import { barTexts } from './bar-texts.ts'
import { type PersonChoice, PersonMenu } from './person-menu.tsx'
import type { RollEntry } from './roll.ts'
import { texts } from './texts.ts'

type PersonRowProps = {
  entry: RollEntry
  following: string | null
  onFollow(userId: string | null): void
  onGoTo(userId: string): void
  /** Whether this person is among those to call; null or unsaid while nobody is chosen. */
  chosen?: boolean | null
  onChoose?: (participant: string) => void
  /** Whether several people facilitate. */
  shared: boolean
  /** What a facilitator chose in the menu; null for who has no menu. */
  onManage: ((choice: Exclude<PersonChoice, 'follow' | 'goTo'>, entry: RollEntry) => void) | null
}

export function PersonRow({
  entry,
  following,
  onFollow,
  onGoTo,
  chosen = null,
  onChoose,
  shared,
  onManage,
}: PersonRowProps) {
  const t = useTexts(texts)
  const tb = useTexts(barTexts)
  const call = useTexts(callTexts)
  const about = aboutOf(entry, t)
  const { name, userId } = entry
  const followed = userId !== '' && userId === following
  const follow = () => onFollow(followed ? null : userId)
  const choose = (choice: PersonChoice) => {
    if (choice === 'follow') follow()
    else if (choice === 'goTo') onGoTo(userId)
    else onManage?.(choice, entry)
  }
  return (
    <li className="k-person" data-left={entry.here ? undefined : ''}>
      {chosen !== null && (
        <input
          type="checkbox"
          className="k-choose-box"
          aria-label={call('chooseOne', { name })}
          checked={chosen}
          onChange={() => onChoose?.(entry.participant)}
        />
      )}
      <Avatar name={name} color={entry.color} size={36} />
      <span className="k-person-text">
        <span className="k-person-name">
          <span>{name}</span>
          {entry.you && <span className="k-person-you">({t('you')})</span>}
          <RoleBadge role={entry.role} />
        </span>
        {about && <span className="k-person-about">{about}</span>}
      </span>
      <span className="k-person-actions">
        {userId && !onManage && (
          <Button
            size="small"
            variant="ghost"
            icon="zoomFit"
            aria-label={t('goToName', { name })}
            title={t('goTo')}
            onClick={() => onGoTo(userId)}
          />
        )}
        {userId && (
          <Button
            size="small"
            variant={followed ? 'primary' : 'quiet'}
            aria-pressed={followed}
            aria-label={followed ? tb('stopName', { name }) : t('followName', { name })}
            onClick={follow}
          >
            {followed ? tb('stop') : t('follow')}
          </Button>
        )}
        {onManage && entry.role !== 'viewer' && (
          <PersonMenu entry={entry} followed={followed} shared={shared} onChoose={choose} />
        )}
      </span>
    </li>
  )
}

function RoleBadge({ role }: { role: RollEntry['role'] }) {
  const t = useTexts(texts)
  if (role === 'participant') return null
  return (
    <span className="k-badge" data-role={role}>
      {t(role)}
    </span>
  )
}
