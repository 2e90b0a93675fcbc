// How many took part in the step that is on, kept up to date while someone looks: asked again now and then, and when the
// session or something beside the board changed. A page out of sight asks nothing.
import type { ContributionCounts } from '@kringbord/shared/live'
import type { SessionState } from '@kringbord/shared/session-state'
import { useEffect, useState } from 'react'
import type { Readable } from '../../board/readable.ts'
import type { Feed } from '../feed/feed.ts'

const EVERY_MS = 8_000
/** What comes together is asked about once. */
const SOON_MS = 700

type Source = { ask(): Promise<ContributionCounts>; feed: Pick<Feed, 'session' | 'onChanged'> }

/** null while that is not known. */
export function useContributions({ ask, feed }: Source): ContributionCounts | null {
  const [counts, setCounts] = useState<ContributionCounts | null>(null)
  useEffect(() => {
    let turn = 0
    const reload = () => {
      if (document.visibilityState === 'hidden') return
      const mine = ++turn
      ask().then(
        (answer) => mine === turn && setCounts(answer),
        // The line is gone, as the save light says: the next look asks again.
        () => undefined,
      )
    }
    let soon: ReturnType<typeof setTimeout> | undefined
    const reloadSoon = () => {
      clearTimeout(soon)
      soon = setTimeout(reload, SOON_MS)
    }
    const timer = setInterval(reload, EVERY_MS)
    const stops = [onStep(feed.session, reload), feed.onChanged(reloadSoon)]
    reload()
    return () => {
      turn = Number.POSITIVE_INFINITY
      clearInterval(timer)
      clearTimeout(soon)
      for (const stop of stops) stop()
    }
  }, [ask, feed])
  return counts
}

/** Calls `went` when another step begins. */
function onStep(session: Readable<SessionState | null>, went: () => void): () => void {
  const mark = () => `${session.get()?.current} ${session.get()?.stepStartedAt}`
  let known = mark()
  return session.subscribe(() => {
    if (mark() === known) return
    known = mark()
    went()
  })
}
