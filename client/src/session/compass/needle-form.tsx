// Where one sets a needle or gives scores: on the board in a panel, on a phone in the page. Light: no editor.
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { AnswerSaved } from '../answer-saved.tsx'
import { useReadable } from '../use-readable.ts'
import './compass.css'
import './rose.css'
import './needle.css'
import type { Asked, NeedleBox, NeedleDesk } from './needle-desk.ts'
import { RoseForm } from './rose-form.tsx'
import { ScoreForm } from './score-form.tsx'
import { texts } from './texts.ts'

/** What is asked now, with whether it is saved; or that nothing is asked, or that it is over and what it says. */
export function NeedleForm({ desk }: { desk: NeedleDesk }) {
  const t = useTexts(texts)
  const view = useReadable(desk.view)
  const failed = useReadable(desk.failed)
  const box = useReadable(desk.box)
  if (failed)
    return (
      <p>
        {t('failed')}{' '}
        <Button size="small" icon="refresh" onClick={desk.reload}>
          {t('retry')}
        </Button>
      </p>
    )
  if (!view)
    return (
      <p className="k-needle-soft">
        <Spinner /> {t('loading')}
      </p>
    )
  const { asked, shown } = view
  if (!asked) return <p>{t('none')}</p>
  if (box) return <Asking key={`${asked.step} ${asked.round}`} asked={asked} box={box} />
  return (
    <>
      <Notice>{t('over')}</Notice>
      {shown?.result.sentences.map((sentence) => (
        <p key={sentence} className="k-needle-says">
          {sentence}
        </p>
      ))}
    </>
  )
}

function Asking({ asked, box }: { asked: Asked; box: NeedleBox }) {
  const t = useTexts(texts)
  const needle = useReadable(box.answer)
  const state = useReadable(box.state)
  return (
    <div className="k-needle">
      <p className="k-needle-hidden">
        <Icon name="eyeOff" size={18} /> {t('hidden')}
      </p>
      {asked.kind === 'radar' ? (
        <ScoreForm
          names={asked.names}
          scores={needle && 'values' in needle ? needle.values : null}
          onChange={box.set}
        />
      ) : (
        <RoseForm names={asked.names} needle={needle && 'angle' in needle ? needle : null} onChange={box.set} />
      )}
      <AnswerSaved className="k-needle-kept" state={state} empty={needle === null} onRetry={box.retry} t={t} />
    </div>
  )
}
