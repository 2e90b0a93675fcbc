// What this device and the server keep, and the button that empties this device.
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './privacy.css'
import { texts } from './texts.ts'

/** `/privacy` */
export default function Privacy() {
  const t = useTexts(texts)
  useTitle(t('title'))
  return (
    <Page>
      <div className="privacy">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <h2>{t('server')}</h2>
        <ul>
          <li>{t('server.board')}</li>
          <li>{t('server.people')}</li>
          <li>{t('server.images')}</li>
          <li>{t('server.log')}</li>
        </ul>
        <h2>{t('device')}</h2>
        <ul>
          <li>{t('device.boards')}</li>
          <li>{t('device.person')}</li>
          <li>{t('device.place')}</li>
          <li>{t('device.unsent')}</li>
          <li>{t('device.lang')}</li>
        </ul>
        <Erase />
      </div>
    </Page>
  )
}

function Erase() {
  const t = useTexts(texts)
  const { device } = useServices()
  const [stage, setStage] = useState<'start' | 'sure' | 'done'>('start')
  const erase = () => {
    device.forgetEverything()
    setStage('done')
  }
  if (stage === 'done') return <Notice tone="good">{t('erase.done')}</Notice>
  if (stage === 'start') {
    return (
      <div>
        <Button variant="danger" icon="trash" onClick={() => setStage('sure')}>
          {t('erase')}
        </Button>
      </div>
    )
  }
  return (
    <Notice tone="warning">
      <p>{t('erase.help')}</p>
      <div className="privacy-erase">
        <Button variant="danger" onClick={erase}>
          {t('erase.confirm')}
        </Button>
        <Button onClick={() => setStage('start')}>{t('erase.cancel')}</Button>
      </div>
    </Notice>
  )
}
