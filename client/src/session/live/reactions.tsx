// Reactions of everyone, for a moment: they rise at the edge with the name of who gave them, and are gone. Who wants less
// motion sees them stand still. A screen reader hears them together, now and then.
import type { Reaction } from '@kringbord/shared/live'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import './reactions.css'
import type { LiveLink } from './live-link.ts'
import { signs } from './signs.ts'
import { texts } from './texts.ts'

/** How long one is seen, in ms; as in reactions.css. */
const SEEN_MS = 3_400
/** More at once would be a wall. */
const MOST = 14
const SAY_EVERY = 4_000
/** Where the first rises, and how far apart they do, in px. */
const LEFT = 16
const LANE = 46

type Shown = Reaction & { key: number; lane: number }

type ReactionsProps = {
  feed: Pick<LiveLink['feed'], 'onReaction'>
  /** Name of a participant; '' when it is not known. */
  nameOf(participant: string): string
}

/** Lies over its parent, from its left edge, and lets everything through. */
export function Reactions({ feed, nameOf }: ReactionsProps) {
  const t = useTexts(texts)
  const shown = useShown(feed)
  return (
    <>
      <div className="k-signs" aria-hidden="true">
        {shown.map(({ key, lane, emoji, participant }) => (
          <div key={key} className="k-signs-one" style={{ left: LEFT + lane * LANE }}>
            <span className="k-sign" data-colour={signs[emoji].colour}>
              <Icon name={signs[emoji].icon} size={26} />
            </span>
            <small>{firstName(nameOf(participant)) || t('someone')}</small>
          </div>
        ))}
      </div>
      <Said feed={feed} nameOf={nameOf} />
    </>
  )
}

function useShown(feed: ReactionsProps['feed']): Shown[] {
  const [shown, setShown] = useState<Shown[]>([])
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    let count = 0
    const stop = feed.onReaction((reaction) => {
      const key = ++count
      setShown((before) => [...before, { ...reaction, key, lane: key % 4 }].slice(-MOST))
      const timer = setTimeout(() => {
        timers.delete(timer)
        setShown((before) => before.filter((one) => one.key !== key))
      }, SEEN_MS)
      timers.add(timer)
    })
    return () => {
      stop()
      for (const timer of timers) clearTimeout(timer)
      setShown([])
    }
  }, [feed])
  return shown
}

function Said({ feed, nameOf }: ReactionsProps) {
  const t = useTexts(texts)
  const [said, setSaid] = useState('')
  const say = useRef((_reactions: readonly Reaction[]) => {})
  say.current = (reactions) => {
    const [first] = reactions
    if (!first) return
    const one = t('signSaid', { name: nameOf(first.participant) || t('someone'), what: t(`sign.${first.emoji}`) })
    setSaid(reactions.length === 1 ? one : t('signsSaid', { n: reactions.length }))
  }
  useEffect(() => {
    let waiting: Reaction[] = []
    const stop = feed.onReaction((reaction) => void waiting.push(reaction))
    const timer = setInterval(() => {
      say.current(waiting)
      waiting = []
    }, SAY_EVERY)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [feed])
  return (
    <span className="k-hidden" role="status">
      {said}
    </span>
  )
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? ''
}
