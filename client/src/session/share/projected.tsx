// The invitation as large as the screen, for a projector: QR code, address and code. Escape or a press closes it.
import type { Share } from '@kringbord/shared/people'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useModal } from '../../ui/use-modal.ts'
import { spacedCode, typedHost } from './code.ts'
import './projected.css'
import { QrCode } from './qr-code.tsx'
import { texts } from './texts.ts'

type ProjectedProps = { share: Share; boardTitle: string; onClose(): void }

export function Projected({ share, boardTitle, onClose }: ProjectedProps) {
  const t = useTexts(texts)
  const ref = useModal()
  return (
    <dialog
      ref={ref}
      className="k-projected"
      aria-label={t('projectTitle')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Button className="k-projected-close" icon="close" onClick={onClose}>
        {t('close')}
      </Button>
      <div className="k-projected-text">
        <p className="k-projected-board">{boardTitle}</p>
        <h2>{t('projectTitle')}</h2>
        <p>{t('projectHint')}</p>
        <p className="k-projected-or">
          {t('codeBefore')} <b>{typedHost(share.joinUrl)}</b> {t('codeAfter')}
        </p>
        <p className="k-projected-code">{spacedCode(share.code)}</p>
      </div>
      <QrCode text={share.joinUrl} label={t('qrLabel')} />
    </dialog>
  )
}
