// The top of the light page, always in view: which board, how long still, and what one does rarely.
import type { SessionState } from '@kringbord/shared/session-state'
import { useLocation } from 'wouter'
import { setLang, useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Timer } from '../../session/steer/timer.tsx'
import { useSound } from '../../session/steer/use-sound.ts'
import { Logo } from '../../ui/logo.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { PhoneVisit } from './phone-visit.ts'
import { texts } from './texts.ts'

type PhoneTopProps = { visit: PhoneVisit; state: SessionState | null; onLeave(): void }

export function PhoneTop({ visit, state, onLeave }: PhoneTopProps) {
  const t = useTexts(texts)
  const lang = useLang()
  const { device } = useServices()
  const [, navigate] = useLocation()
  const sound = useSound({ byDefault: false })
  const { board } = visit.joined
  const toBoard = () => {
    device.keepView('board')
    navigate(`/b/${board.id}`)
  }
  return (
    <header className="ph-top">
      <p className="ph-board">
        <Logo />
        <span>{board.title}</span>
      </p>
      {state?.clock && <Timer clock={state.clock} server={visit.feed.clock} sound={sound} />}
      <Menu
        label={t('menu')}
        icon="more"
        items={[
          { label: t('board'), icon: 'zoomFit', onSelect: toBoard },
          { label: t('language'), icon: 'globe', onSelect: () => setLang(lang === 'nl' ? 'en' : 'nl') },
          { label: t('leave'), icon: 'arrowLeft', onSelect: onLeave },
        ]}
      />
    </header>
  )
}
