// Back to the step before, and the clock: pause, less, more.
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { leadTexts } from './lead-texts.ts'
import type { CommandProps } from './next-button.tsx'
import { previousStep } from './place-of.ts'

const MINUTE = 60_000

export function ClockButtons({ state, pending, run }: CommandProps) {
  const t = useTexts(leadTexts)
  const before = previousStep(state.steps, state.current)
  const { clock } = state
  const runs = clock?.kind === 'running'
  const pause = runs ? t('pause') : t('resume')
  const back = before ? t('previous', { title: before.title }) : t('noPrevious')
  const more = (minutes: number) => void run({ kind: 'add', ms: minutes * MINUTE })
  return (
    <>
      <Button
        size="small"
        icon="arrowLeft"
        disabled={!before}
        busy={pending === 'go'}
        aria-label={back}
        title={back}
        onClick={() => before && void run({ kind: 'go', step: before.id })}
      />
      <fieldset className="k-clock">
        <legend className="k-hidden">{t('clock')}</legend>
        <Button
          size="small"
          icon={runs ? 'pause' : 'play'}
          disabled={!clock}
          busy={pending === 'pause' || pending === 'resume'}
          aria-label={pause}
          title={pause}
          onClick={() => void run({ kind: runs ? 'pause' : 'resume' })}
        />
        <Button size="small" disabled={!clock} aria-label={t('lessOne')} title={t('lessOne')} onClick={() => more(-1)}>
          −1
        </Button>
        <Button size="small" aria-label={t('addOne')} title={t('addOne')} onClick={() => more(1)}>
          +1
        </Button>
        <Button size="small" aria-label={t('addFive')} title={t('addFive')} onClick={() => more(5)}>
          +5
        </Button>
      </fieldset>
    </>
  )
}
