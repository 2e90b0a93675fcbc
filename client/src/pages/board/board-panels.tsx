// The panels of the bar about people and sharing, at most one at a time.
import { mayWrite } from '@kringbord/shared/access'
import type { RefObject } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from '../../session/texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import { useToast } from '../../ui/toast.tsx'
import { Late } from './late.tsx'
import type { useFollow } from './use-follow.ts'
import { useLinks } from './use-links.ts'
import type { useRoll } from './use-roll.ts'
import type { Visit } from './visit.ts'

export const loadPeople = () => import('../../session/people/people-panel.tsx')
export const loadShare = () => import('../../session/share/share-panel.tsx')

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
      <Late
        key="people"
        load={loadPeople}
        props={{
          roll: roll.entries,
          removed: roll.removed,
          desk: visit.access,
          failed: roll.failed,
          onReload: visit.known.reload,
          following: follow.userId,
          onFollow: follow.set,
          onGoTo: follow.goTo,
          onClose,
          opener: peopleButton,
        }}
        onFail={onClose}
      />
    )
  if (panel === 'share')
    return (
      <Late
        key="share"
        load={loadShare}
        props={{
          share,
          mayShare: mayWrite(joined.role),
          onReload: visit.share.reload,
          boardTitle: title,
          facts: facts.state === 'ready' ? facts.value : joined.board,
          onDoor:
            door &&
            ((change: Parameters<typeof door>[0]) => door(change).catch(() => void toast(t('doorFailed'), 'error'))),
          onRenew: renew,
          askScreen: visit.askScreen,
          onClose,
          opener: shareButton,
        }}
        onFail={onClose}
      />
    )
  return null
}
