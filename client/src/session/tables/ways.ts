// Which ways of dividing fit a step, the best first. Pure; what is possible is the server's to say.
import type { Step } from '@kringbord/shared/session'
import type { TablesView, TableWay } from '@kringbord/shared/tables'

/** Empty for a step that everyone does together, or alone without posters to be sent to. */
export function waysFor(step: Step, { rounds }: Pick<TablesView, 'rounds'>): TableWay[] {
  const posters = numberedZones(step)
  switch (step.grouping) {
    case 'pair':
    case 'table':
      return ['max-mix', 'random']
    case 'four':
      return posters ? ['walk', 'max-mix', 'random'] : ['max-mix', 'random']
    case 'team':
      return posters ? ['team', 'organisation'] : ['organisation', 'max-mix']
    case 'stakeholder':
      return ['domain', 'organisation']
    case 'alone':
      return posters && rounds.some(({ way }) => way === 'walk' || way === 'team') ? ['free'] : []
    case 'plenary':
      return []
  }
}

/** Whether the step shows numbered places, as `poster-1`, `poster-2`. */
function numberedZones({ zones }: Step): boolean {
  return zones.filter((zone) => /[.-]\d+$/.test(zone)).length > 1
}
