// Takes one person's view along with the group: to the zones of a step, to where the facilitator calls, held there or not.
// Who is typing or dragging finishes first. Says what there is to show; shows nothing itself.
import type { Call, SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import type { Editor } from 'tldraw'
import { createValue, type Readable } from '../../board/readable.ts'
import { bringTo, showRect } from '../steps/bring-to.ts'
import { groupView, holding, type Move, moveFor, type Seen } from './moves.ts'

export type AttentionStatus = {
  /** The group moved on, but this person is still writing. */
  waits: boolean
  /** Keeps this person in its view. */
  held: Call | null
  /** The call that brought this person away from where they were, as long as they can go back. */
  away: Call | null
}

export type Attention = {
  status: Readable<AttentionStatus>
  /** Stops writing and goes where the group is. */
  goAlong(): void
  /** Where the group is: the view of a call, else the own table, else the zones of the step. */
  toGroup(): void
  /** Back to where this person was before a call. */
  goBack(): void
  /** Stays here: there is no going back any more. */
  stay(): void
  close(): void
}

type AttentionOptions = {
  editor: Editor
  session: Readable<SessionState | null>
  me: { participant: string; facilitates: boolean }
  /** Zones of the own table in the step that is on; empty without one. */
  place: Readable<readonly string[]>
}

/** How often it looks whether someone who is busy is done. */
const LOOK_EVERY = 200
/** How long after a move the page may still make room for what comes with it. */
const SETTLES_IN = 3000

/** Starts with where the group is now; ends with `close`. */
export function createAttention({ editor, session, me, place }: AttentionOptions): Attention {
  const status = createValue<AttentionStatus>({ waits: false, held: null, away: null })
  const say = (news: Partial<AttentionStatus>) => status.set({ ...status.get(), ...news })
  let seen: Seen = null
  let waiting: Move | null = null
  let cameFrom: ReturnType<Editor['getCamera']> | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  let last: { move: Move; at: number } | null = null

  function follow() {
    const state = session.get()
    if (!state) return
    const latecomer = seen === null
    const next = moveFor(seen, state, me, place.get())
    seen = next.seen
    const held = holding(state, me)
    if (held?.id !== status.get().held?.id) say({ held })
    if (waiting?.kind === 'call' && waiting.call.id !== state.call?.id) forget()
    if (next.move) request(next.move, latecomer)
    lock(held !== null && waiting === null)
  }

  function request(move: Move, immediate: boolean) {
    waiting = move
    if (!isBusy(editor)) return go(immediate)
    say({ waits: true })
    timer ??= setInterval(() => isBusy(editor) || go(false), LOOK_EVERY)
  }
  function forget() {
    clearInterval(timer)
    timer = undefined
    waiting = null
    say({ waits: false })
  }
  function go(immediate: boolean) {
    const move = waiting
    forget()
    if (!move) return
    if (move.kind === 'call') cameFrom ??= immediate ? null : editor.getCamera()
    else cameFrom = null
    const away = move.kind === 'call' && cameFrom ? move.call : null
    say({ away })
    last = { move, at: performance.now() }
    show(move, immediate)
    lock(status.get().held !== null)
  }
  function show(move: Move, immediate: boolean) {
    if (move.kind === 'call') showRect(editor, move.call.view, { immediate, force: true })
    else if (move.kind === 'spotlight') showRect(editor, move.view, { immediate, force: true })
    else bringTo(editor, move.zones, { immediate, force: true })
  }
  function lock(isLocked: boolean) {
    if (editor.getCameraOptions().isLocked !== isLocked) editor.setCameraOptions({ isLocked })
  }
  function ownZones(state: SessionState | null): readonly string[] {
    const own = place.get()
    return own.length > 0 ? own : ((state && stepOf(state)?.zones) ?? [])
  }
  let size = sizeOf(editor)
  /** A turned phone keeps the held view in view, and a bar that appears with a step cuts nothing off. */
  function refit() {
    const now = sizeOf(editor)
    if (now === size) return
    size = now
    const { held } = status.get()
    if (waiting !== null) return
    if (held) show({ kind: 'call', call: held }, true)
    else if (last && performance.now() - last.at < SETTLES_IN) show(last.move, false)
  }

  const stops = [session.subscribe(follow), place.subscribe(follow), editor.store.listen(refit, { scope: 'session' })]
  follow()
  return {
    status,
    goAlong() {
      editor.complete()
      if (waiting) go(false)
    },
    toGroup() {
      const state = session.get()
      editor.complete()
      if (waiting) go(false)
      else {
        const view = state && groupView(state, me.participant)
        if (view) showRect(editor, view, { force: true })
        else bringTo(editor, ownZones(state), { force: true })
      }
    },
    goBack() {
      if (!cameFrom || status.get().held) return
      editor.setCamera(cameFrom, { animation: { duration: 320 } })
      cameFrom = null
      say({ away: null })
    },
    stay() {
      cameFrom = null
      say({ away: null })
    },
    close() {
      for (const stop of stops) stop()
      clearInterval(timer)
      lock(false)
    },
  }
}

function sizeOf(editor: Editor): string {
  const { w, h } = editor.getViewportScreenBounds()
  return `${w} ${h}`
}

/** Whether moving the view now would take something out of someone's hands. */
export function isBusy(editor: Editor): boolean {
  return editor.getEditingShapeId() !== null || editor.inputs.isPointing
}
