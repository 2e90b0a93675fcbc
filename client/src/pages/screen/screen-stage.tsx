// The board on the wall: loaded beside the rest, kept once it is there, and hidden while there is nothing on it to see.
import { type ComponentType, useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { Scene } from './scene.ts'
import type { ScreenVisit } from './screen-visit.ts'
import { texts } from './texts.ts'
import type { WallBoardProps } from './wall-board.tsx'

const AGAIN_MS = 5_000

type StageProps = {
  visit: ScreenVisit
  scene: Scene
  /** Something else has its place. */
  away: boolean
}

export function ScreenStage({ visit, scene, away }: StageProps) {
  const t = useTexts(texts)
  const ready = useReadable(visit.ready)
  const WallBoard = useWallBoard()
  const shown = scene.kind === 'board' && !away
  return (
    <section className="k-screen-stage" aria-label={t('part')} hidden={!shown}>
      {WallBoard && ready && (
        <WallBoard
          connection={visit.connection}
          joined={visit.joined}
          target={shown ? scene.target : null}
          spotlight={shown ? scene.spotlight : null}
        />
      )}
    </section>
  )
}

/** The code of the board; asked for again until it comes. */
function useWallBoard(): ComponentType<WallBoardProps> | null {
  const [code, setCode] = useState<{ WallBoard: ComponentType<WallBoardProps> } | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const load = () =>
      import('./wall-board.tsx').then(
        (module) => gone || setCode(module),
        () => {
          if (!gone) timer = setTimeout(load, AGAIN_MS)
        },
      )
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [])
  return code?.WallBoard ?? null
}
