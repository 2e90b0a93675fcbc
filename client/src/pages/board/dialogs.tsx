// The dialogs that the bar and its menu open, at most one at a time. What is large comes only when it is opened.
import { useEffect } from 'react'
import type { TLShapeId } from 'tldraw'
import { focusBoard } from '../../board/focus-board.ts'
import { ConfirmLeave, ConfirmRemove } from '../../session/confirm.tsx'
import { loadLead } from './board-lead.tsx'
import { loadPeople, loadShare } from './board-panels.tsx'
import { BoardReuse } from './board-reuse.tsx'
import { loadMakeTables, loadTables } from './board-tables.tsx'
import type { OpenBoard } from './chrome.tsx'
import { fetchSoon, Late } from './late.tsx'
import type { Visit } from './visit.ts'

const loadHarvest = () => import('../../harvest/harvest.tsx')
const loadList = () => import('../../session/list/list-dialog.tsx')
const loadKeys = () => import('../../session/keys-dialog.tsx')
/** What anyone may open in a session, and what who leads it may. */
const ofAll = [loadPeople, loadShare, loadTables, loadList, loadHarvest, loadKeys]
const ofLead = [...ofAll, loadLead, loadMakeTables]

export type OpenDialog =
  | { kind: 'list' | 'harvest' | 'keys' | 'remove' | 'reuse' | 'rehearse' }
  /** `forget` takes the place of this person off this device. */
  | { kind: 'leave'; to: string; forget?: boolean }
  | null

type DialogsProps = {
  dialog: OpenDialog
  visit: Visit
  open: OpenBoard | null
  title: string
  waiting: number
  onGone(): void
  onLeave(): void
  onClose(): void
  navigate(to: string): void
}

export function Dialogs({ dialog, visit, open, title, waiting, onGone, onLeave, onClose, navigate }: DialogsProps) {
  const isOpen = open !== null
  const { facilitates } = visit.notes
  useEffect(() => (isOpen ? fetchSoon(facilitates ? ofLead : ofAll) : undefined), [isOpen, facilitates])
  if (!dialog) return null
  const { joined, remove } = visit
  if (dialog.kind === 'keys') return <Late key="keys" load={loadKeys} props={{ onClose }} onFail={onClose} />
  if (dialog.kind === 'leave') {
    const go = () => {
      if (dialog.forget) onLeave()
      navigate(dialog.to)
    }
    return <ConfirmLeave waiting={waiting} forget={dialog.forget === true} onLeave={go} onClose={onClose} />
  }
  if (dialog.kind === 'remove') {
    if (!remove) return null
    const removeNow = async () => {
      await remove()
      onGone()
      navigate('/')
    }
    return <ConfirmRemove title={title} onRemove={removeNow} onClose={onClose} />
  }
  if (dialog.kind === 'reuse' || dialog.kind === 'rehearse')
    return <BoardReuse kind={dialog.kind} visit={visit} title={title} onClose={onClose} navigate={navigate} />
  if (!open) return null
  const { editor } = open
  if (dialog.kind === 'harvest')
    return (
      <Late
        key="harvest"
        load={loadHarvest}
        props={{ editor, boardId: joined.board.id, joined, title, onClose }}
        onFail={onClose}
      />
    )
  const onGoTo = (id: string) => goToShape(open, id)
  const arrange = (ids: readonly string[]) => {
    editor.setSelectedShapes(editor.getCurrentPageShapes().filter(({ id }) => ids.includes(id)))
    visit.notes.wish.set({ kind: 'panel' })
  }
  const onArrange = visit.notes.facilitates ? arrange : null
  return <Late key="list" load={loadList} props={{ editor, onGoTo, onArrange, onClose }} onFail={onClose} />
}

/** Brings one thing on the board into view and chooses it where one may. */
function goToShape({ editor }: OpenBoard, id: string): void {
  const shape = editor.getCurrentPageShapes().find((one) => one.id === id)
  const bounds = shape && editor.getShapePageBounds(shape.id)
  if (!shape || !bounds) return
  const ids: TLShapeId[] = shape.isLocked ? [] : [shape.id]
  editor.setSelectedShapes(ids)
  editor.zoomToBounds(bounds, { inset: 96, targetZoom: 1, animation: { duration: 320 } })
  focusBoard(editor)
}
