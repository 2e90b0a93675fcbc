// What happened to the connection, told as a story: well, away, back and merging, merged. The save light says what is
// true now; the banner tells what it means for the person's work. Pure: state and event in, state out.
import type { SaveState } from '../../board/connect.ts'

/** `waiting` counts the changes that exist on this device alone; in `merged` the most that ever waited while away. */
export type NetworkStory = { phase: 'well' | 'away' | 'merging' | 'merged'; waiting: number }

export const atStart: NetworkStory = { phase: 'well', waiting: 0 }

/** The story after `save`. Returns `story` itself when nothing changed. */
export function tell(story: NetworkStory, save: SaveState): NetworkStory {
  const most = Math.max(story.waiting, save.waiting)
  switch (save.kind) {
    case 'offline':
      return moved(story, 'away', save.waiting)
    case 'connecting':
    case 'saving':
    case 'unsaved':
    case 'cannot-store':
      return story.phase === 'away' ? moved(story, 'merging', most) : story
    case 'saved':
      return story.phase === 'away' || story.phase === 'merging' ? moved(story, 'merged', most) : story
    case 'view-only':
    case 'refused':
    case 'ended':
      return moved(story, 'well', 0)
  }
}

/** The story once the person has read that all is merged. */
export function settled(story: NetworkStory): NetworkStory {
  return story.phase === 'merged' ? atStart : story
}

function moved(story: NetworkStory, phase: NetworkStory['phase'], waiting: number): NetworkStory {
  return story.phase === phase && story.waiting === waiting ? story : { phase, waiting }
}
