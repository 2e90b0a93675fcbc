// Who was put out, for facilitators: with the way back in.
import type { People } from '@kringbord/shared/people'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { aboutOf } from './about.ts'
import type { AccessDesk } from './access-desk.ts'
import { texts } from './texts.ts'

export function RemovedList({ desk, removed }: { desk: AccessDesk; removed: People['people'] }) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const toast = useToast()
  if (removed.length === 0) return null
  const takeBack = (participant: string, name: string) =>
    desk.takeBack(participant).then(
      () => toast(t('takenBack', { name })),
      (error) => toast(errorText(error), 'error'),
    )
  return (
    <details className="k-removed">
      <summary>{t('removed', { n: removed.length })}</summary>
      <ul className="k-people">
        {removed.map(({ participant, name, color, ...person }) => (
          <li className="k-person" key={participant} data-left="">
            <Avatar name={name} color={color} size={36} />
            <span className="k-person-text">
              <span className="k-person-name">{name}</span>
              <span className="k-person-about">{aboutOf(person, t)}</span>
            </span>
            <span className="k-person-actions">
              <Button size="small" aria-label={t('takeBackName', { name })} onClick={() => takeBack(participant, name)}>
                {t('takeBack')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
