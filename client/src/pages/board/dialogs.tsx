// The dialogs that the bar and its menu open, at most one at a time. What is large comes only when it is opened.
import { lazy, Suspense } from 'react'
import type { TLShapeId } from 'tldraw'
import { ConfirmLeave, ConfirmRemove } from '../../session/confirm.tsx'
import { KeysDialog } from '../../session/keys-dialog.tsx'
import type { OpenBoard } from './chrome.tsx'
import type { Visit } from './visit.ts'

const Harvest = lazy(() => import('../../harvest/harvest.tsx'))
const ListDialog = lazy(() => import('../../session/list/list-dialog.tsx'))

export type OpenDialog =
  | { kind: 'list' | 'harvest' | 'keys' | 'remove' }
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
  if (!dialog) return null
  const { joined, remove } = visit
  if (dialog.kind === 'keys') return <KeysDialog onClose={onClose} />
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
  if (!open) return null
  return (
    <Suspense fallback={null}>
      {dialog.kind === 'harvest' ? (
        <Harvest editor={open.editor} boardId={joined.board.id} joined={joined} title={title} onClose={onClose} />
      ) : (
        <ListDialog editor={open.editor} onGoTo={(id) => goToShape(open, id)} onClose={onClose} />
      )}
    </Suspense>
  )
}

/** Brings one thing on the board into view and chooses it where one may. */
function goToShape({ editor }: OpenBoard, id: string): void {
  const shape = editor.getCurrentPageShapes().find((one) => one.id === id)
  const bounds = shape && editor.getShapePageBounds(shape.id)
  if (!shape || !bounds) return
  const ids: TLShapeId[] = shape.isLocked ? [] : [shape.id]
  editor.setSelectedShapes(ids)
  editor.zoomToBounds(bounds, { inset: 96, targetZoom: 1, animation: { duration: 320 } })
  editor.focus()
}
