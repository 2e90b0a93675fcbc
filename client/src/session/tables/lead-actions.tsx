// What a facilitator does with a division: make a new one, make it even, set aside who is not here, go back, print.
import { isEven } from '@kringbord/shared/methods/table-certificate'
import type { Step } from '@kringbord/shared/session'
import type { TableRound, TablesView } from '@kringbord/shared/tables'
import type { TablesCommand } from '@kringbord/shared/tables-schema'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { texts } from './texts.ts'
import { waysFor } from './ways.ts'

type LeadActionsProps = {
  view: TablesView
  round: TableRound | null
  /** The step that is looked at. */
  step: Step | null
  /** The step that everyone is in. */
  current: Step | null
  run(command: TablesCommand, said?: string): Promise<void>
  onMake: ((step: string) => void) | null
  onPrint(): void
}

export function LeadActions({ view, round, step, current, run, onMake, onPrint }: LeadActionsProps) {
  const t = useTexts(texts)
  const members = round?.tables.flatMap((table) => table.members) ?? []
  const missing = members.filter((id) => !view.here.includes(id)).length
  const uneven = round?.certificate ? !isEven(round.certificate) : false
  const roles = current !== null && Object.keys(view.steps[current.id]?.roles ?? {}).length > 0
  // The step that is on has no groups yet: those come first.
  const needs = current !== null && !(current.id in view.steps) && waysFor(current, view).length > 0
  const items: MenuItem[] = [
    ...(needs && round && onMake
      ? [{ label: t('makeNew'), icon: 'people' as const, onSelect: () => onMake(step?.id ?? '') }]
      : []),
    ...(round && missing > 0
      ? [
          {
            label: t('absent'),
            icon: 'eyeOff' as const,
            onSelect: () => void run({ kind: 'absent', round: round.id }, t('absentDone', { n: missing })),
          },
        ]
      : []),
    ...(roles && step === current
      ? [{ label: t('rotate'), icon: 'refresh' as const, onSelect: () => void run({ kind: 'rotate' }, t('rotated')) }]
      : []),
    ...(round ? [{ label: t('print'), icon: 'print' as const, onSelect: onPrint }] : []),
    ...(round
      ? [
          {
            label: t('remove'),
            icon: 'trash' as const,
            danger: true,
            onSelect: () => void run({ kind: 'remove', round: round.id }),
          },
        ]
      : []),
  ]
  return (
    <div className="k-tables-acts">
      {onMake && needs && (
        <Button variant="primary" icon="people" onClick={() => onMake(current.id)}>
          {t('make')}
        </Button>
      )}
      {onMake && !needs && (
        <Button variant={round ? 'quiet' : 'primary'} icon="people" onClick={() => onMake(step?.id ?? '')}>
          {t(round ? 'makeNew' : 'make')}
        </Button>
      )}
      {round && uneven && (
        <Button
          variant="primary"
          icon="sliders"
          onClick={() => void run({ kind: 'even', round: round.id }, t('madeEven'))}
        >
          {t('makeEven')}
        </Button>
      )}
      {view.undo && (
        <Button variant="ghost" icon="undo" onClick={() => void run({ kind: 'undo' }, t('undone'))}>
          {t('undo')}
        </Button>
      )}
      {items.length > 0 && <Menu label={t('moreActions')} icon="more" items={items} />}
    </div>
  )
}
