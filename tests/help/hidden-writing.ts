// What people write hidden in a scene, recognisable wherever it turns up, and what of it a board shows.

import { propsOf } from '@kringbord/shared/record-props'
import type { PlainRecord } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import type { HiddenScene } from './hidden-scene.ts'

/** What person `n` writes. */
export const canary = (n: number) => `kanarie-${n}-zingt`
export const idOf = (n: number, round = 0) => `notitie-${round}-van-deelnemer-${n}`

export const textOf = (record: PlainRecord) =>
  'richText' in propsOf(record) ? plainText(propsOf(record).richText) : ''
/** Who stands under it. */
export const metaBy = (record: PlainRecord) =>
  typeof record.meta === 'object' && record.meta !== null && 'by' in record.meta ? record.meta.by : ''

/** Writing in the scene that there is when it is asked for. */
export function createHiddenWriting(scene: () => HiddenScene) {
  const newNote = (n: number, round = 0) => {
    const { step, zone } = scene()
    return { id: idOf(n, round), step: step.id, zone, text: canary(n) }
  }
  const writers = () =>
    scene()
      .clients.map((_, n) => n)
      .slice(2)
  return {
    newNote,
    /** Everyone who takes part. */
    writers,
    writeAll: () => Promise.all(writers().map((n) => scene().ask(n, '/own-notes', newNote(n)))),
    shownIn: (client: HiddenScene['clients'][number]) =>
      scene()
        .recordsOf(client)
        .filter((record) => textOf(record).startsWith('kanarie')),
  }
}
