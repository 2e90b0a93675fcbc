// What the menu of the board offers this person now.
import type { MenuChoice } from '../../session/board-menu.tsx'
import type { Visit } from './visit.ts'

type Now = {
  /** The board stands. */
  open: boolean
  /** Wide enough for buttons in the bar. */
  wide: boolean
  /** This person may write notes on the board. */
  writes: boolean
  /** Whether there are groups to look at. */
  tables: boolean
  /** This board is a rehearsal: nothing of it is taken along. */
  rehearses: boolean
}

export function menuChoices(
  { joined, notes, presenting, remove }: Visit,
  { open, wide, writes, tables, rehearses }: Now,
): MenuChoice[] {
  const many: MenuChoice[] = notes.facilitates ? ['arrange'] : joined.role === 'participant' && writes ? ['paste'] : []
  const whenOpen: MenuChoice[] = [
    ...(wide || rehearses ? [] : (['harvest'] as const)),
    'list',
    ...many,
    'votes',
    ...(tables ? (['tables'] as const) : []),
    ...(presenting ? (['present'] as const) : []),
    ...(joined.role === 'participant' ? (['light'] as const) : []),
    ...(wide ? (['keys'] as const) : []),
    ...(rehearses ? [] : (['file'] as const)),
  ]
  const again: MenuChoice[] = notes.facilitates && !rehearses ? ['rehearse', 'reuse'] : []
  return [...(open ? whenOpen : []), ...again, 'new', 'leave', ...(remove ? (['remove'] as const) : [])]
}
