// What is going on in the room at this moment: raised hands, who is done, who asks for help. Never stored: it is gone when
// the moment is. Pure: state and command in, state out. Times are the server's clock, ms since 1970. What may be sent is in
// live-schema.ts, so that light pages carry no schema library.

/** Someone who asked for something, and when. */
export type Asking = { participant: string; at: number }

export type LiveState = {
  /** In the order in which they were raised. */
  hands: readonly Asking[]
  /** Who is done with `step`, the current one; null outside a session. */
  ready: { step: string | null; participants: readonly string[] }
  /** Who wants a facilitator at their table, longest waiting first. */
  help: readonly Asking[]
  /** How many participants are here, on the board or on a light page. */
  here: number
}

/** A short sign to everyone, which leaves no trace. */
export type Reaction = { participant: string; emoji: Emoji; at: number }

/** The signs that one can give. */
export const emojis = ['👍', '❤️', '👏', '😄', '💡', '🤔'] as const
export type Emoji = (typeof emojis)[number]

/**
 * Of a participant: `hand`, `help`, `ready` (done with the current step, or not yet after all) and `react`.
 * Of a facilitator: `react`; `lower` puts down someone's hand or says that their call for help is answered; `clear` lowers all
 * hands, begins again with counting who is done, answers all calls, or does all of it.
 */
export type LiveCommand =
  | { kind: 'hand'; up: boolean }
  | { kind: 'help'; on: boolean }
  | { kind: 'ready'; on: boolean }
  | { kind: 'react'; emoji: Emoji }
  | { kind: 'lower'; participant: string; what?: 'hand' | 'help' }
  | { kind: 'clear'; what?: 'hands' | 'ready' | 'help' }

/** How many of those who are here took part in a step, of everyone and per table: numbers, never who. */
export type ContributionCounts = {
  step: string | null
  here: number
  contributed: number
  byTable?: { table: string; name: string; here: number; contributed: number }[]
}

/** A quiet room in `step`. */
export function quietRoom(step: string | null = null, here = 0): LiveState {
  return { hands: [], ready: { step, participants: [] }, help: [], here }
}

/** A state as our server sent it. @throws when it is none */
export function parseLiveState(json: string): LiveState {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || !('hands' in value && 'ready' in value && 'help' in value))
    throw new Error('this is not what is going on in a room')
  return value as LiveState
}

/** One of `emojis`, or null for what a newer server may send. */
export function parseEmoji(value: string): Emoji | null {
  return emojis.find((one) => one === value) ?? null
}

/** What a command does to the state; the same state when that is nothing. A reaction changes nothing that lasts. */
export function applyLive(state: LiveState, command: LiveCommand, { by, now }: { by: string; now: number }): LiveState {
  switch (command.kind) {
    case 'hand':
      return replaced(state, { hands: asked(state.hands, by, command.up ? now : null) })
    case 'help':
      return replaced(state, { help: asked(state.help, by, command.on ? now : null) })
    case 'ready':
      return replaced(state, { ready: counted(state.ready, by, command.on) })
    case 'lower': {
      const what = command.what === 'help' ? 'help' : 'hands'
      return replaced(state, { [what]: asked(state[what], command.participant, null) })
    }
    case 'clear':
      return cleared(state, command.what)
    case 'react':
      return state
  }
}

/** Without everything of those who left. */
export function withoutPeople(state: LiveState, gone: ReadonlySet<string>): LiveState {
  if (!peopleOf(state).some((one) => gone.has(one))) return state
  return {
    ...state,
    hands: state.hands.filter((one) => !gone.has(one.participant)),
    help: state.help.filter((one) => !gone.has(one.participant)),
    ready: { ...state.ready, participants: state.ready.participants.filter((one) => !gone.has(one)) },
  }
}

/** In another step nobody is done yet. */
export function inStep(state: LiveState, step: string | null): LiveState {
  return state.ready.step === step ? state : { ...state, ready: { step, participants: [] } }
}

/** Everyone who asked for something or said to be done. */
export function peopleOf({ hands, help, ready }: LiveState): string[] {
  return [...new Set([...hands, ...help].map((one) => one.participant).concat(ready.participants))]
}

function replaced(state: LiveState, parts: Partial<LiveState>): LiveState {
  const next = { ...state, ...parts }
  const same = next.hands === state.hands && next.help === state.help && next.ready === state.ready
  return same ? state : next
}

function counted(ready: LiveState['ready'], who: string, on: boolean): LiveState['ready'] {
  if (ready.participants.includes(who) === on) return ready
  const others = ready.participants.filter((one) => one !== who)
  return { ...ready, participants: on ? [...others, who] : others }
}

/** `list` with `who` at the end since `at`, who keeps an earlier place; without them when `at` is null. */
function asked(list: readonly Asking[], who: string, at: number | null): readonly Asking[] {
  const known = list.some((one) => one.participant === who)
  if (at === null) return known ? list.filter((one) => one.participant !== who) : list
  return known ? list : [...list, { participant: who, at }]
}

function cleared(state: LiveState, what: 'hands' | 'ready' | 'help' | undefined): LiveState {
  const goes = (part: typeof what, size: number) => size > 0 && (what === undefined || what === part)
  return replaced(state, {
    hands: goes('hands', state.hands.length) ? [] : state.hands,
    help: goes('help', state.help.length) ? [] : state.help,
    ready: goes('ready', state.ready.participants.length) ? { ...state.ready, participants: [] } : state.ready,
  })
}
