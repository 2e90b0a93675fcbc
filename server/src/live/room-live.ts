// What is going on in one room at this moment: kept in memory as long as the room is, told to everyone together with what
// else happened close to it, and forgotten of who left. What a command does is in shared/live.ts; who may, in the route.
import {
  applyLive,
  inStep,
  type LiveCommand,
  type LiveState,
  peopleOf,
  quietRoom,
  withoutPeople,
} from '@kringbord/shared/live'
import { encodeMessage } from '@kringbord/shared/wire'
import { createAlarm } from '../rooms/alarm.ts'
import { type Bucket, createBucket } from '../rooms/limits.ts'
import type { Peer } from '../rooms/peer.ts'

export type RoomLive = {
  /** Does what a participant wants. @returns false when they want too much at once; then nothing happens */
  command(command: LiveCommand, by: string): boolean
  /** Everyone is in this step now (null: in none): nobody is done with it. */
  setStep(step: string | null): void
  /** Tells a newcomer what is going on. */
  greet(peer: Peer): void
  /** Someone came or left. */
  moved(): void
  /** This participant does not take part any more: nothing of theirs remains. */
  forget(participant: string): void
  close(): void
}

type Surroundings = {
  /** Everyone who is here. */
  peers(): readonly Peer[]
  /** Ids of the participants who are here. */
  participants(): readonly string[]
  /** Milliseconds that only go forward. */
  now(): number
  /** The time of day, ms since 1970. */
  clock(): number
  onError(error: unknown): void
}

/** Least time between two messages to everyone, in ms; and how long coming and going may wait. */
const TOGETHER = 250
const MOVED = 1_000
/** Most signs in one message: more at once nobody can see, and nobody misses one. */
const MOST_SIGNS = 16
/** Someone who is away for this long has left: their hand goes down. A phone may be out of sight for a moment. */
export const AWAY_MS = 20_000
const LOOK_EVERY = 5_000
/** Commands of one participant per second and at once. */
const RATE = { perSecond: 2, burst: 8 }

/** A quiet room, in `step`. */
export function createRoomLive(around: Surroundings, step: string | null): RoomLive {
  const { peers, participants, now, clock, onError } = around
  let state = quietRoom(step)
  let told: LiveState = state
  let signs: Uint8Array[] = []
  let toldAt = Number.NEGATIVE_INFINITY
  const budgets = new Map<string, Bucket>()
  const awaySince = new Map<string, number>()

  const message = () => {
    state = { ...state, here: participants().length }
    return encodeMessage({ kind: 'live', json: JSON.stringify(state), now: clock() })
  }
  function tell(): void {
    soon.stop()
    later.stop()
    const isNews = differs(state, told) || participants().length !== told.here
    const news = isNews ? [...signs, message()] : signs
    signs = []
    told = state
    if (news.length === 0) return
    toldAt = now()
    for (const peer of peers()) if (peer.wantsAcks) peer.send(news)
  }
  /** Lets go of what belongs to those who are away for long. */
  function look(): void {
    const here = new Set(participants())
    const gone = new Set<string>()
    for (const id of [...peopleOf(state), ...budgets.keys()]) {
      if (here.has(id)) awaySince.delete(id)
      else if (now() - (awaySince.get(id) ?? now()) >= AWAY_MS) gone.add(id)
      else if (!awaySince.has(id)) awaySince.set(id, now())
    }
    for (const id of gone) for (const one of [awaySince, budgets]) one.delete(id)
    if (gone.size > 0) change(withoutPeople(state, gone))
    if (awaySince.size > 0) lookAgain.set(LOOK_EVERY)
  }
  const soon = createAlarm(tell, onError)
  const later = createAlarm(tell, onError)
  const lookAgain = createAlarm(look, onError)
  const tellSoon = () => soon.set(Math.max(0, toldAt + TOGETHER - now()))

  function change(next: LiveState): void {
    if (next === state) return
    state = next
    tellSoon()
  }
  function allowed(by: string): boolean {
    const budget = budgets.get(by) ?? createBucket(RATE.perSecond, RATE.burst, now)
    budgets.set(by, budget)
    return budget.take(1)
  }
  return {
    command(command, by) {
      if (!allowed(by)) return false
      if (command.kind === 'react' && signs.length < MOST_SIGNS) {
        signs.push(encodeMessage({ kind: 'reaction', participant: by, emoji: command.emoji, at: clock() }))
        tellSoon()
      }
      change(applyLive(state, command, { by, now: clock() }))
      // Also of who has no connection: whoever never comes is away from now on.
      lookAgain.set(LOOK_EVERY)
      return true
    },
    setStep(next) {
      if (next === state.ready.step) return
      change(inStep(state, next))
    },
    greet(peer) {
      if (peer.wantsAcks) peer.send([message()])
    },
    moved() {
      later.set(MOVED)
      if (peopleOf(state).length > 0) lookAgain.set(LOOK_EVERY)
    },
    forget: (participant) => change(withoutPeople(state, new Set([participant]))),
    close() {
      for (const alarm of [soon, later, lookAgain]) alarm.stop()
    },
  }
}

function differs(a: LiveState, b: LiveState): boolean {
  return a.hands !== b.hands || a.help !== b.help || a.ready !== b.ready
}
