// Asks before a board leaves the list, because a facilitator's key is kept nowhere else.
import { useState } from 'react'
import type { RecentBoard } from '../../device.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { texts } from './texts.ts'
import { boardPath } from './when.ts'

type ForgetBoardProps = { board: RecentBoard; onForget(): void; onClose(): void }

export function ForgetBoard({ board, onForget, onClose }: ForgetBoardProps) {
  const t = useTexts(texts)
  const facilitates = board.role === 'facilitator'
  const foot = (
    <>
      <Button variant="danger" icon="trash" onClick={onForget}>
        {t('recent.drop')}
      </Button>
      <Button variant="primary" onClick={onClose}>
        {t('recent.keep')}
      </Button>
    </>
  )
  return (
    <Dialog open title={t('recent.sure')} onClose={onClose} foot={foot}>
      <p>
        <strong>{board.title}</strong>
      </p>
      <p>{t(facilitates ? 'recent.sure.key' : 'recent.sure.text')}</p>
      {facilitates && <CopyLink address={new URL(boardPath(board), location.href).href} />}
    </Dialog>
  )
}

function CopyLink({ address }: { address: string }) {
  const t = useTexts(texts)
  const [state, setState] = useState<'start' | 'copied' | 'failed'>('start')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setState('copied')
    } catch {
      // Without https there is no clipboard: the link is then shown to be copied by hand.
      setState('failed')
    }
  }
  return (
    <div className="recent-copy">
      <Button icon={state === 'copied' ? 'check' : 'copy'} onClick={copy}>
        {t(state === 'copied' ? 'recent.copied' : 'recent.copy')}
      </Button>
      {state === 'failed' && (
        <>
          <p role="status">{t('recent.copyFailed')}</p>
          <input
            className="k-input"
            readOnly
            aria-label={t('recent.copy')}
            value={address}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
    </div>
  )
}
