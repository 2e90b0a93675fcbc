// The pages for when something is not there or does not work.
import type { ReactNode } from 'react'
import { ApiError } from '../../api-error.ts'
import { errorText } from '../../i18n/errors/error-text.ts'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { NoticePage } from './notice-page.tsx'
import { texts } from './texts.ts'

type TitleKey = keyof (typeof texts)['nl'] & string

/** There is no page at this address. */
export function NotFound() {
  const t = useTexts(texts)
  return (
    <NoticePage title={t('notFound')} text={t('notFound.text')}>
      <HomeLink />
    </NoticePage>
  )
}

/** Something broke while drawing the page, or its code could not be loaded. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useTexts(texts)
  const unloaded = error instanceof Error && /dynamically imported|importing a module|preload/i.test(error.message)
  return (
    <NoticePage
      motif="boat"
      title={unloaded ? t('offline') : t('broken')}
      text={t(unloaded ? 'unloaded' : 'broken.text')}
    >
      <Button variant="primary" icon="refresh" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
      {/* A full load, because what is on screen can no longer be trusted. */}
      <ButtonLink icon="home" href="/">
        {t('home')}
      </ButtonLink>
    </NoticePage>
  )
}

const titles: Partial<Record<string, TitleKey>> = {
  'not-found': 'notFound.board',
  gone: 'gone',
  'wrong-key': 'wrongKey',
  closed: 'closed',
  removed: 'removed',
  refused: 'refused',
  unreadable: 'damaged',
  unauthorized: 'unauthorized',
  offline: 'offline',
}

/** Why a board cannot be opened. `onRetry` is offered where trying again may help. */
export function BoardNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(texts)
  const lang = useLang()
  const code = error instanceof ApiError ? error.code : 'server'
  const title = titles[code] ?? 'broken'
  const again = code !== 'gone' && code !== 'not-found' && code !== 'wrong-key'
  return (
    <NoticePage
      motif={code === 'closed' || code === 'refused' ? 'house' : 'boat'}
      title={t(title)}
      text={code === 'not-found' ? t('notFound.boardText') : errorText(error, lang)}
    >
      {again && onRetry && (
        <Button variant="primary" icon="refresh" onClick={onRetry}>
          {t('again')}
        </Button>
      )}
      <HomeLink />
    </NoticePage>
  )
}

function HomeLink(): ReactNode {
  const t = useTexts(texts)
  return (
    <ButtonLink icon="home" href="/">
      {t('home')}
    </ButtonLink>
  )
}
