// What is going on in the room at this moment: raised hands, who is done, who asks for help. Never stored: it is gone when
// the moment is. Pure: state and command in, state out. Times are the server's clock, ms since 1970.
import { z } from './zod.ts'

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

const participant = z.string().min(1).max(100)

/** `POST /api/boards/:id/live`. Of a participant: hand, ready, help, react; of a facilitator: react, lower, clear. */
export const liveCommand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hand'), up: z.boolean() }),
  /** Done with the current step, or not yet after all. */
  z.object({ kind: z.literal('ready'), on: z.boolean() }),
  z.object({ kind: z.literal('help'), on: z.boolean() }),
  z.object({ kind: z.literal('react'), emoji: z.enum(emojis) }),
  /** Lowers someone's hand, or says that their call for help is answered. */
  z.object({ kind: z.literal('lower'), participant, what: z.enum(['hand', 'help']).default('hand') }),
  /** Lowers all hands, or begins again with counting who is done, or all of it. */
  z.object({ kind: z.literal('clear'), what: z.enum(['hands', 'ready', 'help']).optional() }),
])
export type LiveCommand = z.infer<typeof liveCommand>
/** As it is sent: what has a default may be left out. */
export type LiveWish = z.input<typeof liveCommand>

const asking = z.array(z.object({ participant, at: z.number() }))
const liveState: z.ZodType<LiveState> = z.object({
  hands: asking,
  ready: z.object({ step: z.string().nullable(), participants: z.array(participant) }),
  help: asking,
  here: z.number().int().min(0),
})

/** A quiet room in `step`. */
export function quietRoom(step: string | null = null, here = 0): LiveState {
  return { hands: [], ready: { step, participants: [] }, help: [], here }
}

/** A state as the server sent it. @throws when it is not one */
export function parseLiveState(json: string): LiveState {
  return liveState.parse(JSON.parse(json))
}

/** One of `emojis`, or null for what a newer server may send. */
export function parseEmoji(value: string): Emoji | null {
  return emojis.find((one) => one === value) ?? null
}

/** What a command does to the state; the same state when that is nothing. A reaction changes nothing that lasts. */
export function applyLive(state: LiveState, command: LiveCommand, { by, now }: { by: string; now: number }): LiveState {
  switch (command.kind) {
    case 'hand':
      return { ...state, hands: asked(state.hands, by, command.up ? now : null) }
    case 'help':
      return { ...state, help: asked(state.help, by, command.on ? now : null) }
    case 'ready':
      return isReady(state, by) === command.on
        ? state
        : { ...state, ready: { ...state.ready, participants: toggled(state, by) } }
    case 'lower':
      return command.what === 'hand'
        ? { ...state, hands: asked(state.hands, command.participant, null) }
        : { ...state, help: asked(state.help, command.participant, null) }
    case 'clear':
      return cleared(state, command.what)
    case 'react':
      return state
  }
}

/** Without everything of those who left. */
export function withoutPeople(state: LiveState, gone: ReadonlySet<string>): LiveState {
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

const isReady = ({ ready }: LiveState, who: string) => ready.participants.includes(who)

function toggled(state: LiveState, who: string): string[] {
  const others = state.ready.participants.filter((one) => one !== who)
  return isReady(state, who) ? others : [...others, who]
}

/** `list` with `who` at the end since `at`, who keeps an earlier place; without them when `at` is null. */
function asked(list: readonly Asking[], who: string, at: number | null): readonly Asking[] {
  const known = list.some((one) => one.participant === who)
  if (at === null) return known ? list.filter((one) => one.participant !== who) : list
  return known ? list : [...list, { participant: who, at }]
}

function cleared(state: LiveState, what: 'hands' | 'ready' | 'help' | undefined): LiveState {
  const all = what === undefined
  return {
    ...state,
    hands: all || what === 'hands' ? [] : state.hands,
    help: all || what === 'help' ? [] : state.help,
    ready: all || what === 'ready' ? { ...state.ready, participants: [] } : state.ready,
  }
}
