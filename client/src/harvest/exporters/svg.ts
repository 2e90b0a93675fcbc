// Pictures that stay sharp at any size, for a browser or a drawing program.
import type { Exporter } from '../exporter.ts'
import { svgFileOf } from '../picture.ts'
import { picturesFile } from '../pictures-file.ts'

const exporter: Exporter = (context) => picturesFile(context, 'svg', (target) => svgFileOf(context.editor, target))

export default exporter
