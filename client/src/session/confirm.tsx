// Asks once more before something that cannot be taken back.
import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { texts } from './texts.ts'

type ConfirmProps = {
  title: string
  children: ReactNode
  confirm: string
  cancel: string
  /** Shown when `onConfirm` fails. */
  failed?: string
  onConfirm(): Promise<void> | void
  onClose(): void
}

export function Confirm({ title, children, confirm, cancel, failed, onConfirm, onClose }: ConfirmProps) {
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking')
  const go = async () => {
    setState('busy')
    try {
      await onConfirm()
      onClose()
    } catch {
      setState('failed')
    }
  }
  const foot = (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button variant="danger" busy={state === 'busy'} onClick={go}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog open title={title} onClose={onClose} foot={foot}>
      <p>{children}</p>
      {state === 'failed' && failed && <Notice tone="error">{failed}</Notice>}
    </Dialog>
  )
}

/** Deleting the board for everyone. */
export function ConfirmRemove(props: { title: string; onRemove(): Promise<void>; onClose(): void }) {
  const t = useTexts(texts)
  return (
    <Confirm
      title={t('removeTitle')}
      confirm={t('removeConfirm')}
      cancel={t('cancel')}
      failed={t('removeFailed')}
      onConfirm={props.onRemove}
      onClose={props.onClose}
    >
      {t('removeText', { title: props.title })}
    </Confirm>
  )
}

/** Leaving: warns when changes are not confirmed; `forget` says that this device forgets the person's place. */
export function ConfirmLeave(props: { waiting: number; forget: boolean; onLeave(): void; onClose(): void }) {
  const t = useTexts(texts)
  const { waiting } = props
  return (
    <Confirm
      title={waiting > 0 ? t('leaveUnsaved') : t('leaveTitle')}
      confirm={waiting > 0 ? t('leaveAnyway') : t('leaveConfirm')}
      cancel={t('stay')}
      onConfirm={props.onLeave}
      onClose={props.onClose}
    >
      {waiting > 0 && t('leaveText', { n: waiting })} {props.forget && t('leaveForget')}
    </Confirm>
  )
}
