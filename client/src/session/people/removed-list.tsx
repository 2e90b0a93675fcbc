// Who was put out, for facilitators: with the way back in.
import type { People } from '@kringbord/shared/people'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useReadable } from '../use-readable.ts'
import { aboutOf } from './about.ts'
import type { AccessDesk } from './access-desk.ts'
import { texts } from './texts.ts'
import { usePutBackWork } from './use-put-back-work.ts'

export function RemovedList({ desk, removed }: { desk: AccessDesk; removed: People['people'] }) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const toast = useToast()
  const trail = useReadable(desk.trail)
  const putBack = usePutBackWork(desk)
  if (removed.length === 0) return null
  const lines = trail.state === 'ready' ? trail.value : []
  const workOf = (id: string) =>
    lines.find(({ kind, of, undone }) => kind === 'taken' && of?.participant === id && undone === null)
  const takeBack = (participant: string, name: string) =>
    desk.takeBack(participant).then(
      () => toast(t('takenBack', { name })),
      (error) => toast(errorText(error), 'error'),
    )
  return (
    <details className="k-fold k-removed">
      <summary>{t('removed', { n: removed.length })}</summary>
      <ul className="k-people">
        {removed.map(({ participant, name, color, ...person }) => {
          const work = workOf(participant)
          return (
            <li className="k-person" key={participant} data-left="">
              <Avatar name={name} color={color} size={36} />
              <span className="k-person-text">
                <span className="k-person-name">{name}</span>
                <span className="k-person-about">{aboutOf(person, t)}</span>
                {work && (
                  <Button
                    size="small"
                    variant="ghost"
                    icon="undo"
                    className="k-removed-work"
                    aria-label={t('workBackName', { n: work.notes, name })}
                    onClick={() => void putBack(work.id, name)}
                  >
                    {t('workBackN', { n: work.notes })}
                  </Button>
                )}
              </span>
              <span className="k-person-actions">
                <Button
                  size="small"
                  aria-label={t('takeBackName', { name })}
                  onClick={() => takeBack(participant, name)}
                >
                  {t('takeBack')}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
