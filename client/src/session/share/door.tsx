// Whether newcomers can join, and whether they wait to be let in: everyone sees it, the facilitator turns it.
import type { BoardFacts, PatchBoardBody } from '@kringbord/shared/api'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { texts } from './texts.ts'

/** What the facilitator turns. */
export type TurnDoor = (change: Pick<PatchBoardBody, 'joinOpen' | 'waitingRoom'>) => Promise<void>

type DoorProps = { facts: Pick<BoardFacts, 'joinOpen' | 'waitingRoom'>; onDoor: TurnDoor | null }

export function Door({ facts: { joinOpen, waitingRoom }, onDoor }: DoorProps) {
  const t = useTexts(texts)
  return (
    <>
      <Gate
        icon={joinOpen ? 'people' : 'lock'}
        open={joinOpen}
        now={joinOpen ? t('doorOpen') : t('doorClosed')}
        help={joinOpen ? t(waitingRoom ? 'doorWaitsHelp' : 'doorOpenHelp') : t('doorClosedHelp')}
        turn={onDoor && { label: joinOpen ? t('closeDoor') : t('openDoor'), go: () => onDoor({ joinOpen: !joinOpen }) }}
      />
      {(onDoor || waitingRoom) && (
        <Gate
          icon="clock"
          open={!waitingRoom}
          now={waitingRoom ? t('waitingOn') : t('waitingOff')}
          help={waitingRoom ? t(onDoor ? 'waitingOnLead' : 'waitingOnHelp') : t('waitingOffHelp')}
          turn={
            onDoor && {
              label: waitingRoom ? t('endWaiting') : t('startWaiting'),
              go: () => onDoor({ waitingRoom: !waitingRoom }),
            }
          }
        />
      )}
    </>
  )
}

type GateProps = {
  icon: IconName
  open: boolean
  now: string
  help: ReactNode
  turn: { label: string; go(): Promise<void> } | null
}

function Gate({ icon, open, now, help, turn }: GateProps) {
  const [busy, setBusy] = useState(false)
  const press = () => {
    setBusy(true)
    turn?.go().finally(() => setBusy(false))
  }
  return (
    <div className="k-door" data-open={open ? '' : undefined}>
      <Icon name={icon} />
      <div className="k-door-text" role="status">
        <p className="k-door-now">{now}</p>
        <p>{help}</p>
      </div>
      {turn && (
        <Button size="small" busy={busy} onClick={press}>
          {turn.label}
        </Button>
      )}
    </div>
  )
}
