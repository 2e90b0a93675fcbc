// Someone who does not exist and takes part in a rehearsal: writes, votes, sets a needle, is ready, raises a hand. They ask
// the server what anyone asks, with a token of their own, and hear the same refusals. Knows nothing else of the board.
import { boardNotes } from '@kringbord/shared/board-notes'
import { writesHidden } from '@kringbord/shared/hidden-writing'
import { emojis } from '@kringbord/shared/live'
import { MOST_SCORE } from '@kringbord/shared/methods/radar'
import { needlesView } from '@kringbord/shared/needles'
import type { Step } from '@kringbord/shared/session'
import { voteList, voteView } from '@kringbord/shared/vote-schema'
import type { VoteView } from '@kringbord/shared/votes'
import { makeId } from '../access/keys.ts'
import { madeUpBallot } from './made-up-ballot.ts'
import type { MadeUpTexts } from './made-up-texts.ts'

/** Asks the API of the board; `path` comes after the board's own. null when it was refused or failed. */
export type AskBoard = (path: string, json?: unknown, method?: string) => Promise<unknown>

export type SimulatedPerson = {
  /** Does one thing that the step asks for, or nothing. */
  act(now: { step: Step | null; since: number | null }): Promise<void>
}

type PersonOptions = {
  /** Counts from 0: no two write the same. */
  number: number
  ask: AskBoard
  texts: MadeUpTexts
  /** From 0 up to 1. */
  chance(): number
}

/** What someone has done in the step that is on. */
type Done = { step: string; left: number; needle: boolean; ready: boolean; hand: boolean }

export function createSimulatedPerson({ number, ask, texts, chance }: PersonOptions): SimulatedPerson {
  let done: Done | null = null
  let written = 0
  const voted = new Set<string>()

  async function write(step: Step): Promise<void> {
    const places = placesIn(await ask('/notes'))
    const zone = places[Math.floor(chance() * places.length)] ?? ''
    const kind = step.rights.tegel ? 'tegel' : 'note'
    const text = texts(zone, number * 3 + written, kind === 'tegel' ? 90 : 140)
    const id = makeId()
    written += 1
    if (writesHidden(step)) await ask('/own-notes', { id, step: step.id, zone, text })
    else await ask('/notes', { id, zone, kind, text })
  }
  async function vote(): Promise<boolean> {
    const open = openVote(await ask('/votes'))
    if (!open || voted.has(open)) return false
    const round = roundOf(await ask(`/votes/${open}`))
    if (!round) return false
    voted.add(open)
    await ask(`/votes/${open}/ballot`, { ballot: madeUpBallot(round, chance) }, 'PUT')
    return true
  }
  async function setNeedle({ id: step }: Step): Promise<void> {
    const asked = needlesView.safeParse(await ask('/needles')).data?.asked
    if (!asked) return
    const needle =
      asked.kind === 'radar'
        ? { values: asked.names.map(() => Math.floor(chance() * (MOST_SCORE + 1))) }
        : { angle: Math.round(chance() * 359), strength: 0.3 + chance() * 0.7 }
    await ask('/needle', { ...needle, step }, 'PUT')
  }
  async function lookAround(now: Done): Promise<void> {
    if (now.hand) {
      now.hand = false
      await ask('/live', { kind: 'hand', up: false })
    } else if (chance() < 0.04) {
      now.hand = true
      await ask('/live', { kind: 'hand', up: true })
    } else if (chance() < 0.05) {
      await ask('/live', { kind: 'react', emoji: emojis[Math.floor(chance() * emojis.length)] })
    }
  }

  return {
    async act({ step, since }) {
      if (await vote()) return
      if (!step) return
      const key = `${step.id} ${since}`
      if (done?.step !== key)
        done = { step: key, left: howMany(step, chance), needle: false, ready: false, hand: false }
      if (step.asks === 'needle' && !done.needle) {
        done.needle = true
        await setNeedle(step)
      } else if (done.left > 0) {
        done.left -= 1
        await write(step)
      } else if (!done.ready) {
        done.ready = true
        await ask('/live', { kind: 'ready', on: true })
      } else await lookAround(done)
    },
  }
}

/** One to three, within the budget; none where the step has no room for writing. */
function howMany({ rights, budget }: Step, chance: () => number): number {
  if (!rights.note && !rights.tegel) return 0
  const wanted = rights.tegel ? 1 : 1 + Math.floor(chance() * 3)
  return budget.notes > 0 ? Math.min(budget.notes, wanted) : wanted
}

function placesIn(answer: unknown): string[] {
  return boardNotes.safeParse(answer).data?.places.map(({ id }) => id) ?? []
}

function openVote(answer: unknown): string | null {
  return voteList.safeParse(answer).data?.votes.find(({ state }) => state === 'open')?.id ?? null
}

function roundOf(answer: unknown): VoteView | null {
  return voteView.safeParse(answer).data ?? null
}
