// One wall screen at work: the scene of the session, with the board loaded once there is something on it to show.
import type { Joined } from '@kringbord/shared/api'
import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { useReadable } from '../../session/use-readable.ts'
import { useRound } from '../../session/votes/use-votes.ts'
import { useTitle } from '../../ui/use-title.ts'
import { FullScreen } from './full-screen.tsx'
import { Invite } from './invite.tsx'
import { sceneOf } from './scene.ts'
import { ScreenResult } from './screen-result.tsx'
import { ScreenSide } from './screen-side.tsx'
import { ScreenStage } from './screen-stage.tsx'
import { openScreenVisit, type ScreenVisit } from './screen-visit.ts'
import { texts } from './texts.ts'
import { wallVote } from './wall-votes.ts'

type ShowProps = {
  joined: Joined
  secret: string
  /** The server does not accept the place any more. */
  onExpired(): void
}

export function ScreenShow({ joined, secret, onExpired }: ShowProps) {
  const { api } = useServices()
  const [visit, setVisit] = useState<ScreenVisit | null>(null)
  useEffect(() => {
    const opened = openScreenVisit(api, joined, secret)
    setVisit(opened)
    return () => {
      opened.close()
      setVisit(null)
    }
  }, [api, joined, secret])
  return visit && <Showing visit={visit} onExpired={onExpired} />
}

function Showing({ visit, onExpired }: { visit: ScreenVisit; onExpired(): void }) {
  const t = useTexts(texts)
  const state = useReadable(visit.connection.session)
  const save = useReadable(visit.connection.save)
  const facts = useReadable(visit.facts)
  useTitle(facts.state === 'ready' ? facts.value.title : visit.joined.board.title)
  const { kind } = save
  useEffect(() => {
    if (kind === 'ended' || kind === 'refused') onExpired()
  }, [kind, onExpired])
  const scene = sceneOf(state, useReadable(visit.shownAt))
  const rounds = useReadable(visit.votes.list)
  const { open, told } = wallVote(
    rounds.state === 'ready' ? rounds.value : [],
    scene.kind === 'invite' ? null : scene.step,
  )
  const round = useRound(visit.votes, told)
  const shows = round?.result && scene.kind !== 'invite' && !isLit(scene)
  return (
    <main className="k-screen" data-scene={shows ? 'board' : scene.kind} data-spotlight={isLit(scene) ? '' : undefined}>
      {scene.kind === 'invite' ? (
        <Invite visit={visit} />
      ) : (
        <ScreenSide visit={visit} scene={scene} state={state} vote={open} />
      )}
      {round?.result && shows && <ScreenResult round={round} result={round.result} />}
      <ScreenStage visit={visit} scene={scene} away={Boolean(shows)} />
      <FullScreen />
      {kind === 'offline' && (
        <p className="k-screen-away" role="status">
          {t('away')}
        </p>
      )}
    </main>
  )
}

function isLit(scene: ReturnType<typeof sceneOf>): boolean {
  return scene.kind === 'board' && scene.spotlight !== null
}
