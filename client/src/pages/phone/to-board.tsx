// The way from the light page to the whole board, with the same place on it. The choice is remembered on this device.
import { useLocation } from 'wouter'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { texts } from './texts.ts'

/** `makes`: whether one can draw or move something there now. */
export function ToBoard({ boardId, makes }: { boardId: string; makes: boolean }) {
  const t = useTexts(texts)
  const { device } = useServices()
  const [, navigate] = useLocation()
  const href = `/b/${boardId}`
  return (
    <div className="ph-to-board">
      <ButtonLink
        href={href}
        icon="zoomFit"
        wide
        onClick={(event) => {
          device.keepView('board')
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          navigate(href)
        }}
      >
        {t('board')}
      </ButtonLink>
      <p>{t(makes ? 'boardHelp' : 'boardLooks')}</p>
    </div>
  )
}
