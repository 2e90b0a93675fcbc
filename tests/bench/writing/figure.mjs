// A figure about what one gesture sends, for the files in figures/.
import { loadWriting } from './load.mjs'

/** Bytes of `gesture` (line, drag or typing), at most `atMost` times those of whole records. */
export function sentFigure(title, gesture, atMost) {
  let both = null
  return {
    title,
    unit: 'bytes',
    servers: ['records', 'kringbord'],
    bars: [{ against: 'records', atMost }],
    async measure(server, { say }) {
      // One run of one store has both.
      both ??= await (await loadWriting()).bytesSent(gesture)
      const { bytes, frames } = server === 'kringbord' ? both.ours : both.theirs
      say(`${server}: ${bytes} bytes in ${frames} frames`)
      return { value: bytes, frames }
    },
  }
}
