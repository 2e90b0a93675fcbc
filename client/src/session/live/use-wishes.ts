// What someone asked for in the room, in a component: shown at once, and as the server has it when it answered.
import { useEffect, useState } from 'react'
import type { LiveLink } from './live-link.ts'
import { createWishes, type Wishes } from './wishes.ts'

/** Those of participant `me`; null for the first moment. */
export function useWishes({ feed: { live }, send }: LiveLink, me: string): Wishes | null {
  const [wishes, setWishes] = useState<Wishes | null>(null)
  useEffect(() => {
    const made = createWishes({ live, me, send })
    setWishes(made)
    return () => {
      made.close()
      setWishes(null)
    }
  }, [live, me, send])
  return wishes
}
