// The panels of the bar about people and sharing, at most one at a time.
import { mayWrite } from '@kringbord/shared/access'
import type { RefObject } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { PeoplePanel } from '../../session/people/people-panel.tsx'
import { SharePanel } from '../../session/share/share-panel.tsx'
import { texts } from '../../session/texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import { useToast } from '../../ui/toast.tsx'
import type { useFollow } from './use-follow.ts'
import { useLinks } from './use-links.ts'
import type { useRoll } from './use-roll.ts'
import type { Visit } from './visit.ts'

/** Everything that opens beside or over the board, one at a time. */
export type PanelName = 'save' | 'people' | 'share' | 'votes' | 'present' | 'tables'

type BoardPanelsProps = {
  visit: Visit
  panel: PanelName | null
  roll: ReturnType<typeof useRoll>
  follow: ReturnType<typeof useFollow>
  onClose(): void
  peopleButton: RefObject<HTMLButtonElement | null>
  shareButton: RefObject<HTMLButtonElement | null>
}

export function BoardPanels({ visit, panel, roll, follow, onClose, peopleButton, shareButton }: BoardPanelsProps) {
  const t = useTexts(texts)
  const toast = useToast()
  const title = useReadable(visit.title)
  const facts = useReadable(visit.facts)
  const share = useReadable(visit.share)
  const renew = useLinks(visit)
  const { door, joined } = visit
  if (panel === 'people')
    return (
      <PeoplePanel
        roll={roll.entries}
        removed={roll.removed}
        desk={visit.access}
        failed={roll.failed}
        onReload={visit.known.reload}
        following={follow.userId}
        onFollow={follow.set}
        onGoTo={follow.goTo}
        onClose={onClose}
        opener={peopleButton}
      />
    )
  if (panel === 'share')
    return (
      <SharePanel
        share={share}
        mayShare={mayWrite(joined.role)}
        onReload={visit.share.reload}
        boardTitle={title}
        facts={facts.state === 'ready' ? facts.value : joined.board}
        onDoor={door && ((change) => door(change).catch(() => void toast(t('doorFailed'), 'error')))}
        onRenew={renew}
        askScreen={visit.askScreen}
        onClose={onClose}
        opener={shareButton}
      />
    )
  return null
}
