// What a division would be: the tables with names, its certificate, and who is left.
import type { TablesView } from '@kringbord/shared/tables'
import type { PreviewAnswer } from '@kringbord/shared/tables-schema'
import { ApiError } from '../../api-error.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Certificate } from './certificate.tsx'
import { texts } from './texts.ts'
import type { Preview } from './use-preview.ts'

type MakePreviewProps = {
  preview: Preview
  view: TablesView
  nameOf(participant: string): string
  onAgain(): void
}

export function MakePreview({ preview, view, nameOf, onAgain }: MakePreviewProps) {
  const t = useTexts(texts)
  const shown = preview.state === 'ready' ? preview.answer : preview.state === 'loading' ? preview.before : null
  return (
    <section className="k-make-preview" aria-label={t('preview')} aria-busy={preview.state === 'loading'}>
      <div className="k-make-head">
        <h3>{t('preview')}</h3>
        {shown?.round.certificate && (
          <Button size="small" variant="ghost" icon="refresh" onClick={onAgain}>
            {t('again')}
          </Button>
        )}
      </div>
      {preview.state === 'failed' && <Failed error={preview.error} />}
      {!shown && preview.state === 'loading' && <p className="k-tables-soft">{t('previewing')}</p>}
      {shown && <Shown answer={shown} view={view} nameOf={nameOf} />}
    </section>
  )
}

function Shown({ answer, view, nameOf }: { answer: PreviewAnswer; view: TablesView; nameOf(id: string): string }) {
  const t = useTexts(texts)
  const { round, left, people } = answer
  if (people.length === 0) return <Notice>{t('nobody')}</Notice>
  const noTeams = round.way === 'walk' && !view.rounds.some(({ way }) => way === 'team')
  return (
    <>
      {noTeams && <Notice tone="warning">{t('noTeams')}</Notice>}
      {round.certificate && (
        <Certificate counted={round.certificate} way={round.way} first={view.rounds.length === 0} />
      )}
      <ul className="k-make-tables">
        {round.tables.map((table) => (
          <li key={table.id}>
            <b>{table.name}</b> <span>{table.members.length}</span>
            <p>{table.members.length > 0 ? table.members.map(nameOf).join(', ') : t('empty')}</p>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <p className="k-tables-soft">
          {t(round.way === 'free' ? 'leftFree' : 'leftOver', { names: left.map(nameOf).join(', ') })}
        </p>
      )}
    </>
  )
}

function Failed({ error }: { error: unknown }) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const noPosters = error instanceof ApiError && error.fields.some(({ reason }) => reason === 'no-posters')
  return <Notice tone="error">{noPosters ? t('reason.no-posters') : t('failed', { reason: errorText(error) })}</Notice>
}
