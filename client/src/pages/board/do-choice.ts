// What each choice of the board's menu does.
import type { MenuChoice } from '../../session/board-menu.tsx'
import type { PanelName } from './board-panels.tsx'
import type { OpenDialog } from './dialogs.tsx'
import type { Visit } from './visit.ts'

type Ways = {
  visit: Pick<Visit, 'notes'>
  showPanel(panel: PanelName): void
  showDialog(dialog: OpenDialog): void
  saveCopy(): void
  /** Leaves the board for another page, unless something still waits to be saved. */
  leave(to: string): void
  /** Goes to the page for small screens. */
  toLight(): void
}

export function doChoice(choice: MenuChoice, { visit, showPanel, showDialog, saveCopy, leave, toLight }: Ways): void {
  if (choice === 'file') saveCopy()
  else if (choice === 'new') leave('/')
  else if (choice === 'leave') showDialog({ kind: 'leave', to: '/', forget: true })
  else if (choice === 'votes' || choice === 'present' || choice === 'tables') showPanel(choice)
  else if (choice === 'arrange') visit.notes.wish.set({ kind: 'panel' })
  else if (choice === 'paste') visit.notes.wish.set({ kind: 'paste', text: '' })
  else if (choice === 'light') toLight()
  else showDialog({ kind: choice })
}
