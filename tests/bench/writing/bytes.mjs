// What one person's gesture sends: through our binding, and as whole records with every frame, from the same store.
import { newDocument } from '@kringbord/shared/new-document'
import { createDesk } from './desk.mjs'
import { dragged, FRAME, LETTER, line, makeNote, richText, typed } from './gestures.mjs'
import { installClock } from './virtual-clock.mjs'
import { keepWholeRecords } from './whole-records.mjs'

const SECONDS = 10
const FRAMES = 600
const LETTERS = 200

const gestures = {
  async line(desk, pass) {
    for (let points = 1; points <= FRAMES + 1; points++) {
      desk.put(line('shape:lijn', points, false))
      await pass((SECONDS * 1000) / FRAMES)
    }
    desk.put(line('shape:lijn', FRAMES + 1, true))
  },
  async drag(desk, pass) {
    for (let frame = 1; frame <= FRAMES; frame++) {
      desk.change('shape:een', dragged(frame))
      await pass(FRAME)
    }
  },
  async typing(desk, pass) {
    for (let letters = 1; letters <= LETTERS; letters++) {
      desk.change('shape:een', {}, { richText: richText(typed(letters)) })
      await pass(LETTER)
    }
  },
}

/** `gesture` is line, drag or typing. @returns { ours, theirs }: bytes and frames that were sent */
export async function bytesSent(gesture) {
  const clock = installClock()
  try {
    const { update } = newDocument({ title: 'x', form: '', lang: 'nl', records: [makeNote('een', { x: 500, y: 500 })] })
    const desk = createDesk({ clientId: 7, seed: update })
    const whole = keepWholeRecords(desk.store, { clientId: 8 })
    await clock.pass(1000)
    desk.sent.bytes = desk.sent.frames = 0
    await gestures[gesture](desk, clock.pass)
    await clock.pass(1000)
    const result = { ours: { ...desk.sent }, theirs: { ...whole.sent } }
    whole.close()
    desk.close()
    return result
  } finally {
    clock.restore()
  }
}
