// Signs of others on a phone: they rise over the page for a moment. How they look comes with the first one.
import type { Reaction } from '@kringbord/shared/live'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { patiently } from '../../session/patiently.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { PhoneVisit } from './phone-visit.ts'

const Reactions = lazy(
  patiently(() => import('../../session/live/reactions.tsx').then((module) => ({ default: module.Reactions }))),
)

export function OthersSigns({ visit: { feed, people } }: { visit: PhoneVisit }) {
  const known = useReadable(people)
  const early = useMemo((): Reaction[] => [], [])
  // Whoever begins to listen late, as what shows them does, gets these all the same.
  const [heard, setHeard] = useState(false)
  useEffect(() => {
    if (heard) return
    return feed.onReaction((reaction) => {
      early.push(reaction)
      setHeard(true)
    })
  }, [feed, early, heard])
  const all = useMemo(
    () => ({
      onReaction(listener: (reaction: Reaction) => void) {
        for (const reaction of early) listener(reaction)
        return feed.onReaction(listener)
      },
    }),
    [feed, early],
  )
  if (!heard) return null
  const nameOf = (id: string) =>
    known.state === 'ready' ? (known.value.find(({ participant }) => participant === id)?.name ?? '') : ''
  return (
    <Suspense fallback={null}>
      <div className="ph-signs">
        <Reactions feed={all} nameOf={nameOf} />
      </div>
    </Suspense>
  )
}
