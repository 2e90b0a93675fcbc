// The invitation as large as the wall: what the board is called, how to take part, and how many are there.
import { useTexts } from '../../i18n/texts.ts'
import { spacedCode, typedHost } from '../../session/share/code.ts'
import { QrCode } from '../../session/share/qr-code.tsx'
import { useReadable } from '../../session/use-readable.ts'
import { People } from './people.tsx'
import type { ScreenVisit } from './screen-visit.ts'
import { texts } from './texts.ts'
import { useInvitation } from './use-invitation.ts'

export function Invite({ visit }: { visit: ScreenVisit }) {
  const t = useTexts(texts)
  const facts = useReadable(visit.facts)
  const { invitation, open } = useInvitation(visit)
  const title = facts.state === 'ready' ? facts.value.title : visit.joined.board.title
  return (
    <section className="k-screen-invite">
      <div className="k-screen-invite-text">
        <h1 className="k-screen-name">{title}</h1>
        {invitation && open && (
          <>
            <p className="k-screen-join">{t('join')}</p>
            <p>{t('scan')}</p>
            <p className="k-screen-or">
              {t('goTo')} <b>{typedHost(invitation.joinUrl)}</b> {t('andType')}
            </p>
            <p className="k-screen-code">{spacedCode(invitation.code)}</p>
          </>
        )}
        {!open && <p>{t('closed')}</p>}
        {open && !invitation && <p className="k-screen-join">{t('soon')}</p>}
        <People visit={visit} step={null} />
      </div>
      {invitation && open && <QrCode text={invitation.joinUrl} label={t('qr')} />}
    </section>
  )
}
