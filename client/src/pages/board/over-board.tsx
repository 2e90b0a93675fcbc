// What lies over the board itself: who is followed, what is pointed at, banners, and what one takes part with.
import { useEffect, useState } from 'react'
import { createValue } from '../../board/readable.ts'
import { patiently } from '../../session/patiently.ts'
import { Comings } from '../../session/people/comings.tsx'
import { FollowBanner } from '../../session/people/follow-banner.tsx'
import { Banners } from '../../session/save/banners.tsx'
import { AttentionTag } from '../../session/steer/attention-tag.tsx'
import { useReadable } from '../../session/use-readable.ts'
import type { OpenBoard } from './chrome.tsx'
import type { GoingOn } from './go-on.ts'
import { Late } from './late.tsx'
import type { TakingPartProps } from './taking-part.tsx'
import type { useFollow } from './use-follow.ts'

const loadTakingPart = patiently(() => import('./taking-part.tsx'))

type OverBoardProps = Omit<TakingPartProps, 'open'> & {
  open: OpenBoard | null
  follow: ReturnType<typeof useFollow>
  onSaveCopy(): void
  again: GoingOn
}

const NOTHING = createValue(0)

export function OverBoard({ open, follow, onSaveCopy, again, ...takingPart }: OverBoardProps) {
  const { visit, group, roll } = takingPart
  const save = useReadable(visit.connection.save)
  const seen = useSeen(open !== null)
  const setAside = useReadable(open?.binding.setAside ?? NOTHING)
  const notAccepted = useReadable(open?.binding.notAccepted ?? NOTHING)
  return (
    <>
      {follow.person && <FollowBanner name={follow.person.name} color={follow.person.color} onStop={follow.stop} />}
      {group.attention && (
        <AttentionTag
          attention={group.attention}
          status={group.status}
          nameOf={(id) => roll.find((entry) => entry.participant === id)?.name ?? ''}
        />
      )}
      <Banners
        save={save}
        role={visit.joined.role}
        setAside={setAside}
        notAccepted={notAccepted}
        onRetry={visit.connection.retry}
        onSaveCopy={onSaveCopy}
        onReopen={() => location.reload()}
        {...again}
      />
      <Comings people={visit.people} />
      {open && seen && <Late load={loadTakingPart} props={{ ...takingPart, open }} />}
    </>
  )
}

/** Whether the frame after something came is on the screen: until then nothing else should take time. */
function useSeen(there: boolean): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!there) return
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setSeen(true), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [there])
  return seen
}
