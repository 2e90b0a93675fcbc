// Votes in a component: the round that counts now, one's own ballot in it, and the result on the board.
import type { BallotEntry, VoteSummary, VoteView } from '@kringbord/shared/votes'
import { useEffect, useState } from 'react'
import { createValue } from '../../board/readable.ts'
import { createLoader, type Loaded } from '../loader.ts'
import { useReadable } from '../use-readable.ts'
import { type BallotBox, createBallotBox } from './ballot-box.ts'
import type { VoteDesk } from './vote-desk.ts'

const NOTHING: readonly BallotEntry[] = []
const NO_BALLOT = createValue(NOTHING)
const LOADING = createValue<Loaded<VoteView>>({ state: 'loading' })

export function useVotes(desk: VoteDesk, facilitates: boolean) {
  const loaded = useReadable(desk.list)
  const rounds = loaded.state === 'ready' ? loaded.value : []
  const open = rounds.find((round) => round.state === 'open') ?? null
  const told = rounds.find((round) => round.published) ?? null
  const latest = open ?? rounds.find((round) => round.published || facilitates) ?? rounds[0] ?? null
  const openView = useRound(desk, open)
  const result = useRound(desk, open ? null : told)
  const box = useBox(desk, openView)
  const ballot = useReadable(box?.answer ?? NO_BALLOT)
  return { rounds, open, latest, told, openView, result, box, ballot }
}

export type VotesNow = ReturnType<typeof useVotes>

/** A round as this person may see it; fetched again when it is closed, shown or hidden. */
export function useRound(desk: VoteDesk, round: VoteSummary | null): VoteView | null {
  return viewOf(useReadable(useRoundLoader(desk, round) ?? LOADING), round)
}

/** The same, with whether it could be fetched. */
export function useRoundState(desk: VoteDesk, round: VoteSummary | null) {
  const loader = useRoundLoader(desk, round)
  const now = useReadable(loader ?? LOADING)
  return { view: viewOf(now, round), failed: now.state === 'failed', retry: () => loader?.reload() }
}

function useRoundLoader(desk: VoteDesk, round: VoteSummary | null) {
  const [loader, setLoader] = useState<ReturnType<typeof createLoader<VoteView>> | null>(null)
  const id = round?.id ?? null
  const version = round ? `${round.state} ${round.published}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: a round that changed must be fetched again
  useEffect(() => {
    if (id === null) return
    const opened = createLoader(() => desk.read(id))
    setLoader(opened)
    return () => {
      opened.close()
      setLoader(null)
    }
  }, [desk, id, version])
  return loader
}

function viewOf(now: Loaded<VoteView>, round: VoteSummary | null): VoteView | null {
  return now.state === 'ready' && now.value.id === round?.id ? now.value : null
}

/** One box per open round: it goes on sending when the panel is closed. */
function useBox(desk: VoteDesk, view: VoteView | null): BallotBox | null {
  const [box, setBox] = useState<BallotBox | null>(null)
  useEffect(() => {
    if (view?.state !== 'open') return
    const opened = createBallotBox(view.mine, (ballot) => desk.cast(view.id, ballot))
    setBox(opened)
    return () => {
      opened.close()
      setBox(null)
    }
  }, [desk, view])
  return box
}
