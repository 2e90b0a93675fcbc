// Whom this person follows, from the moment the editor stands until it goes.
import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import { createValue } from '../../board/readable.ts'
import { createFollow, type Follow } from '../../session/people/follow.ts'
import type { RollEntry } from '../../session/people/roll.ts'
import { useReadable } from '../../session/use-readable.ts'

const NOBODY = createValue<string | null>(null)

export function useFollow(editor: Editor | null, roll: readonly RollEntry[]) {
  const [follow, setFollow] = useState<Follow | null>(null)
  useEffect(() => {
    if (!editor) return
    const opened = createFollow(editor)
    setFollow(opened)
    return () => {
      opened.close()
      setFollow(null)
    }
  }, [editor])
  const userId = useReadable(follow?.following ?? NOBODY)
  return {
    userId,
    /** The one who is followed, as long as they are here. */
    person: roll.find((entry) => entry.userId !== '' && entry.userId === userId) ?? null,
    set: (next: string | null) => (next === null ? follow?.stop() : follow?.start(next)),
    stop: () => follow?.stop(),
    goTo: (who: string) => follow?.goTo(who),
  }
}
