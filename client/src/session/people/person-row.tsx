// One person in the list: colour, name, organisation, domain and role, with follow and go-there.
import { domains } from '@kringbord/shared/limits'
import { useTexts } from '../../i18n/texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import type { RollEntry } from './roll.ts'
import { texts } from './texts.ts'

type PersonRowProps = {
  entry: RollEntry
  following: string | null
  onFollow(userId: string | null): void
  onGoTo(userId: string): void
}

export function PersonRow({ entry, following, onFollow, onGoTo }: PersonRowProps) {
  const t = useTexts(texts)
  const domain = domains.find((one) => one === entry.domain)
  const about = [entry.organisation, domain && t(`domain.${domain}`)].filter(Boolean).join(' · ')
  const followed = entry.userId !== '' && entry.userId === following
  const name = entry.name
  return (
    <li className="k-person" data-left={entry.here ? undefined : ''}>
      <Avatar name={name} color={entry.color} size={36} />
      <span className="k-person-text">
        <span className="k-person-name">
          <span>{name}</span>
          {entry.you && <span className="k-person-you">({t('you')})</span>}
          <RoleBadge role={entry.role} />
        </span>
        {about && <span className="k-person-about">{about}</span>}
      </span>
      {entry.userId && (
        <span className="k-person-actions">
          <Button
            size="small"
            variant="ghost"
            icon="zoomFit"
            aria-label={t('goToName', { name })}
            title={t('goTo')}
            onClick={() => onGoTo(entry.userId)}
          />
          <Button
            size="small"
            variant={followed ? 'primary' : 'quiet'}
            aria-pressed={followed}
            aria-label={followed ? t('stopName', { name }) : t('followName', { name })}
            onClick={() => onFollow(followed ? null : entry.userId)}
          >
            {followed ? t('stop') : t('follow')}
          </Button>
        </span>
      )}
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
