// The whole board as a file that can be opened again as a new board.
import type { Exporter } from '../exporter.ts'

const exporter: Exporter = async ({ boardFile, title }) => ({
  name: title,
  extension: 'kringbord',
  blob: await boardFile(),
})

export default exporter
