// New links in the place of old ones, for when a link went where it should not: what happens is said before it does.
import type { RenewedLinks, RenewLinkBody } from '@kringbord/shared/people'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { RenewDialog } from './renew-dialog.tsx'
import { texts } from './texts.ts'

const links = ['join', 'view', 'facilitate'] as const

type RenewLinksProps = { onRenew(link: RenewLinkBody): Promise<RenewedLinks> }

export function RenewLinks({ onRenew }: RenewLinksProps) {
  const t = useTexts(texts)
  const [asked, setAsked] = useState<RenewLinkBody['link'] | null>(null)
  return (
    <details className="k-fold k-view-link k-renew">
      <summary>{t('renewTitle')}</summary>
      <p className="k-renew-help">{t('renewHelp')}</p>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <span>{t(`renew.${link}`)}</span>
            <Button size="small" icon="refresh" aria-label={t(`renewLong.${link}`)} onClick={() => setAsked(link)}>
              {t('renew')}
            </Button>
          </li>
        ))}
      </ul>
      {asked && <RenewDialog link={asked} onRenew={onRenew} onClose={() => setAsked(null)} />}
    </details>
  )
}
