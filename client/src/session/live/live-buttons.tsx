// What someone who takes part can let the others know: a hand, being done, a call for help, a reaction. For the board and
// for light pages: knows no editor.
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icons.ts'
import { useReadable } from '../use-readable.ts'
import './live.css'
import { type LiveLink, useFailed } from './live-link.ts'
import { OwnSaid } from './own-said.tsx'
import { ReactMenu } from './react-menu.tsx'
import { texts } from './texts.ts'
import { useWishes } from './use-wishes.ts'
import type { Own, Wishes } from './wishes.ts'

type LiveButtonsProps = {
  link: LiveLink
  /** Id of the participant. */
  me: string
  /** Whether people sit at tables now, where a facilitator can come by. */
  atTables: boolean
}

export function LiveButtons({ link, me, atTables }: LiveButtonsProps) {
  const wishes = useWishes(link, me)
  return wishes && <Buttons link={link} me={me} atTables={atTables} wishes={wishes} />
}

function Buttons({ link, me, atTables, wishes }: LiveButtonsProps & { wishes: Wishes }) {
  const t = useTexts(texts)
  const failed = useFailed()
  const live = useReadable(link.feed.live)
  const own = useReadable(wishes.own)
  const toggle = (what: keyof Own) => wishes.toggle(what).catch(failed)
  const place = live.hands.findIndex((one) => one.participant === me) + 1
  return (
    <fieldset className="k-live">
      <legend className="k-hidden">{t('bar')}</legend>
      <Toggle icon="hand" on={own.hand} label={own.hand ? t('handDown') : t('handUp')} onPress={() => toggle('hand')}>
        {own.hand && place > 0 ? (
          <>
            {t('hand')} <b aria-hidden="true">{place}</b>
          </>
        ) : (
          t('hand')
        )}
      </Toggle>
      <Toggle
        icon="check"
        on={own.ready}
        label={own.ready ? t('readyOff') : t('readyOn')}
        onPress={() => toggle('ready')}
      >
        {t('ready')}
      </Toggle>
      {(atTables || own.help) && (
        <Toggle icon="help" on={own.help} label={own.help ? t('helpOff') : t('helpOn')} onPress={() => toggle('help')}>
          {t('help')}
        </Toggle>
      )}
      <ReactMenu onReact={(emoji) => void link.send({ kind: 'react', emoji }).catch(failed)} />
      <OwnSaid own={own} place={place} />
    </fieldset>
  )
}

type ToggleProps = { icon: IconName; on: boolean; label: string; onPress(): void; children: React.ReactNode }

function Toggle({ icon, on, label, onPress, children }: ToggleProps) {
  return (
    <Button size="small" icon={icon} aria-pressed={on} aria-label={label} title={label} onClick={onPress}>
      <span>{children}</span>
    </Button>
  )
}
