// The screen for the room: opens it, for the projector, or gives its link to the device that stands there.
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { CopyField } from './copy-field.tsx'
import { texts } from './texts.ts'

type Address = { state: 'none' | 'loading' | 'failed' } | { state: 'ready'; url: string }

/** `ask` gets the address from the server: it is made when someone first wants it. */
export function ScreenLink({ ask }: { ask(): Promise<{ url: string }> }) {
  const t = useTexts(texts)
  const [address, setAddress] = useState<Address>({ state: 'none' })
  const load = () => {
    if (address.state === 'ready' || address.state === 'loading') return
    setAddress({ state: 'loading' })
    ask().then(
      ({ url }) => setAddress({ state: 'ready', url }),
      () => setAddress({ state: 'failed' }),
    )
  }
  return (
    <details className="k-fold k-view-link" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('screenTitle')}</summary>
      <p className="k-help">{t('screenHelp')}</p>
      {address.state === 'loading' && (
        <p className="k-share-wait">
          <Spinner /> {t('loading')}
        </p>
      )}
      {address.state === 'failed' && (
        <p className="k-share-wait">
          {t('failed')}{' '}
          <Button size="small" icon="refresh" onClick={load}>
            {t('retry')}
          </Button>
        </p>
      )}
      {address.state === 'ready' && (
        <>
          <p className="k-screen-open">
            <ButtonLink icon="projector" href={address.url} target="_blank" rel="noopener">
              {t('screenOpen')}
            </ButtonLink>
          </p>
          <CopyField label={t('screenLink')} value={address.url} copyLabel={t('copyScreen')} />
        </>
      )}
    </details>
  )
}
