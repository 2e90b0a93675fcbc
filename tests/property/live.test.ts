// Hands, who is done and who asks for help, under whatever people do in whatever order.
import {
  applyLive,
  emojis,
  inStep,
  type LiveCommand,
  type LiveState,
  parseEmoji,
  parseLiveState,
  peopleOf,
  quietRoom,
  withoutPeople,
} from '@kringbord/shared/live'
import { liveCommand } from '@kringbord/shared/live-schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const person = fc.constantFrom('ann', 'bo', 'cas', 'dee', 'evi')
const command: fc.Arbitrary<LiveCommand> = fc.oneof(
  fc.record({ kind: fc.constant('hand' as const), up: fc.boolean() }),
  fc.record({ kind: fc.constant('help' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('ready' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('react' as const), emoji: fc.constantFrom(...emojis) }),
  fc.record(
    {
      kind: fc.constant('lower' as const),
      participant: person,
      what: fc.constantFrom('hand' as const, 'help' as const),
    },
    { requiredKeys: ['kind', 'participant'] },
  ),
  fc.record(
    { kind: fc.constant('clear' as const), what: fc.constantFrom('hands' as const, 'ready' as const, 'help' as const) },
    { requiredKeys: ['kind'] },
  ),
)
const history = fc.array(fc.record({ by: person, command }), { maxLength: 60 })

function play(state: LiveState, acts: readonly { by: string; command: LiveCommand }[], from = 0): LiveState {
  return acts.reduce((now, { by, command: given }, i) => applyLive(now, given, { by, now: from + i }), state)
}

/** What someone wants as they said it last; a facilitator may have lowered it since. */
function wish(
  acts: readonly { by: string; command: LiveCommand }[],
  kind: 'hand' | 'help',
  who: string,
): number | null {
  let since: number | null = null
  acts.forEach(({ by, command: given }, i) => {
    if (by === who && given.kind === 'hand' && kind === 'hand') since = given.up ? (since ?? i) : null
    if (by === who && given.kind === 'help' && kind === 'help') since = given.on ? (since ?? i) : null
    if (given.kind === 'lower' && given.participant === who && (given.what ?? 'hand') === kind) since = null
    if (given.kind === 'clear' && (given.what === undefined || given.what === (kind === 'hand' ? 'hands' : 'help')))
      since = null
  })
  return since
}

test('V1: a hand is up from when it was raised until its owner or a facilitator lowers it, in the order of raising', () => {
  fc.assert(
    fc.property(history, (acts) => {
      const { hands, help } = play(quietRoom('stap'), acts)
      for (const [kind, list] of [['hand', hands] as const, ['help', help] as const]) {
        const expected = ['ann', 'bo', 'cas', 'dee', 'evi'].flatMap((who) => {
          const at = wish(acts, kind, who)
          return at === null ? [] : [{ participant: who, at }]
        })
        expect(list).toEqual(expected.sort((a, b) => a.at - b.at))
      }
    }),
  )
})

test('V1: nobody is counted twice, another step begins with nobody done, and hands stay up in it', () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const first = play(quietRoom('een'), before)
      const next = inStep(first, 'twee')
      expect(next.ready).toEqual({ step: 'twee', participants: [] })
      expect([next.hands, next.help]).toEqual([first.hands, first.help])
      const { ready, hands, help } = play(next, after, before.length)
      expect(ready.step).toBe('twee')
      for (const ids of [ready.participants, hands.map((one) => one.participant), help.map((one) => one.participant)])
        expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('V1: of who left nothing remains, and of the others everything does', () => {
  fc.assert(
    fc.property(history, fc.uniqueArray(person), (acts, gone) => {
      const before = play(quietRoom('stap'), acts)
      const left = new Set<string>(gone)
      const stays = (who: string) => !left.has(who)
      const after = withoutPeople(before, left)
      expect(peopleOf(after).sort()).toEqual(peopleOf(before).filter(stays).sort())
      expect(after.hands).toEqual(before.hands.filter((one) => stays(one.participant)))
    }),
  )
})

test('what changes nothing gives the same state, so that nobody is told', () => {
  fc.assert(
    fc.property(history, person, command, (acts, by, given) => {
      const once = applyLive(play(quietRoom('stap'), acts), given, { by, now: 1_000 })
      expect(applyLive(once, given, { by, now: 2_000 })).toBe(once)
    }),
  )
})

test('a state comes back as it went; commands that make no sense are refused', () => {
  fc.assert(
    fc.property(history, (acts) => {
      const state = play(quietRoom('stap', 5), acts)
      expect(parseLiveState(JSON.stringify(state))).toEqual(state)
    }),
  )
  fc.assert(fc.property(command, (given) => void expect(liveCommand.parse(given)).toEqual(given)))
  const wrong = [
    { kind: 'hand' },
    { kind: 'react', emoji: '🔪' },
    { kind: 'lower' },
    { kind: 'clear', what: 'all' },
    {},
  ]
  for (const given of wrong) expect(liveCommand.safeParse(given).success).toBe(false)
  for (const text of ['null', '[]', '{}', '"hands"']) expect(() => parseLiveState(text)).toThrow()
  expect(parseEmoji('🔪')).toBeNull()
})
