// A forged client: it comes to a board as someone who may be there, speaks for somebody else, tries one change, and is sent
// away for that. Everything it was sent before is kept, for it may not learn anything either.
import type { CreatedBoard } from '@kringbord/shared/api'
import { MESSAGE_AWARENESS } from '@kringbord/shared/wire'
import * as encoding from 'lib0/encoding'
import type { Forgery, Targets } from './forgeries.ts'
import type { RunningServer } from './server.ts'
import type { Simulated } from './simulated.ts'
import { createStockClient } from './stock.ts'
import { until } from './until.ts'

export type Attempt = {
  who: Pick<Simulated, 'seat' | 'tap' | 'name'>
  forgery: Forgery
  targets: Targets
  mark: string
  /** Somebody else who is there. */
  victim: { participant: string; client: number }
}

/** With which code the tab was closed, and why. */
export async function forge(server: RunningServer, board: CreatedBoard, attempt: Attempt) {
  const { who, forgery, targets, mark, victim } = attempt
  const tab = createStockClient(server, {
    board: board.id,
    token: who.seat.token,
    ack: true,
    onBytes: who.tap.keepMessage,
  })
  const own = tab.doc.clientID
  try {
    await until(`${who.name} has the board`, () => tab.provider.synced || tab.closes.length > 0)
    // Speaks for another: as their tab, and as oneself by their name.
    tab.provider.ws?.send(presence(victim.client, 4_000_000, { user: { participant: victim.participant, name: mark } }))
    tab.awareness.setLocalState({ user: { participant: victim.participant, name: mark }, chat: mark })
    if (forgery.asAnother) tab.doc.clientID = victim.client
    tab.doc.transact(() => forgery.act(tab.doc, targets, mark))
    await until(`${who.name} is sent away`, () => tab.closes.length > 0)
    const refusals = tab.messages.flatMap((message) => (message.kind === 'refuse' ? [message.code] : []))
    return { code: tab.closes[0], reason: refusals.at(-1) ?? '' }
  } finally {
    // The provider says goodbye in its own name.
    tab.doc.clientID = own
    tab.close()
  }
}

function presence(client: number, clock: number, state: object) {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, 1)
  encoding.writeVarUint(states, client)
  encoding.writeVarUint(states, clock)
  encoding.writeVarString(states, JSON.stringify(state))
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(message, encoding.toUint8Array(states))
  return new Uint8Array(encoding.toUint8Array(message))
}
