// How others get onto this board: link, QR code, short code; watching along; and, for facilitators, the door.
import type { BoardFacts } from '@kringbord/shared/api'
import type { RenewedLinks, RenewLinkBody, Share } from '@kringbord/shared/people'
import { type RefObject, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/progress.tsx'
import type { Loaded } from '../loader.ts'
import { Panel } from '../panel.tsx'
import { spacedCode, typedHost } from './code.ts'
import { CopyField } from './copy-field.tsx'
import { Door, type TurnDoor } from './door.tsx'
import { Projected } from './projected.tsx'
import { QrCode } from './qr-code.tsx'
import { RenewLinks } from './renew-links.tsx'
import { ScreenLink } from './screen-link.tsx'
import '../../ui/fold.css'
import './share-panel.css'
import { texts } from './texts.ts'

type SharePanelProps = {
  share: Loaded<Share>
  /** Viewers get no links to pass on. */
  mayShare: boolean
  onReload(): void
  boardTitle: string
  facts: Pick<BoardFacts, 'joinOpen' | 'waitingRoom'>
  /** Opens or closes the board for newcomers, or lets them wait; null for who may not. */
  onDoor: TurnDoor | null
  /** Puts a new link in the place of an old one; null for who may not. */
  onRenew: ((link: RenewLinkBody) => Promise<RenewedLinks>) | null
  /** Gets the address of the screen for the room; null for who may not. */
  askScreen: (() => Promise<{ url: string }>) | null
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

export default function SharePanel({
  share,
  mayShare,
  onReload,
  boardTitle,
  facts,
  onDoor,
  onRenew,
  askScreen,
  onClose,
  opener,
}: SharePanelProps) {
  const t = useTexts(texts)
  return (
    <Panel title={t('title')} onClose={onClose} opener={opener}>
      {!mayShare && <p className="k-share-wait">{t('viewerHelp')}</p>}
      {mayShare && share.state === 'ready' && (
        <Links share={share.value} boardTitle={boardTitle} joinOpen={facts.joinOpen} />
      )}
      {mayShare && share.state === 'loading' && (
        <p className="k-share-wait">
          <Spinner /> {t('loading')}
        </p>
      )}
      {mayShare && share.state === 'failed' && (
        <p className="k-share-wait">
          {t('failed')}{' '}
          <Button size="small" icon="refresh" onClick={onReload}>
            {t('retry')}
          </Button>
        </p>
      )}
      {askScreen && <ScreenLink ask={askScreen} />}
      <Door facts={facts} onDoor={onDoor} />
      {onRenew && <RenewLinks onRenew={onRenew} />}
    </Panel>
  )
}

function Links({ share, boardTitle, joinOpen }: { share: Share; boardTitle: string; joinOpen: boolean }) {
  const t = useTexts(texts)
  const [projected, setProjected] = useState(false)
  const code = spacedCode(share.code)
  return (
    <>
      <div className="k-invite" data-closed={joinOpen ? undefined : ''}>
        <button type="button" className="k-invite-qr" aria-label={t('enlargeLong')} onClick={() => setProjected(true)}>
          <QrCode text={share.joinUrl} label={t('qrLabel')} />
        </button>
        <div className="k-invite-text">
          <p>
            {t('codeBefore')} <b>{typedHost(share.joinUrl)}</b> {t('codeAfter')}
          </p>
          <p className="k-code">{code}</p>
          <Button size="small" icon="zoomFit" onClick={() => setProjected(true)}>
            {t('enlarge')}
          </Button>
        </div>
      </div>
      <CopyField label={t('joinLink')} value={share.joinUrl} copyLabel={t('copy')} primary />
      <details className="k-fold k-view-link">
        <summary>{t('viewTitle')}</summary>
        <CopyField label={t('viewHelp')} value={share.viewUrl} copyLabel={t('copyView')} />
      </details>
      {projected && <Projected share={share} boardTitle={boardTitle} onClose={() => setProjected(false)} />}
    </>
  )
}
