// Pictures for a screen or a document: PNG at twice the board's size.
import type { Exporter } from '../exporter.ts'
import { pngOf } from '../picture.ts'
import { picturesFile } from '../pictures-file.ts'

const SCALE = 2

const exporter: Exporter = (context) => picturesFile(context, 'png', (target) => pngOf(context.editor, target, SCALE))

export default exporter
