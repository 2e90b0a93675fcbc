// Two scrolls around a bud. Our own drawing, in a field of about 190 × 120 around (300, 128).
import { both, type Canvas } from './canvas.ts'

/** Paints the motif over the text. */
export function krul(canvas: Canvas): void {
  const side = canvas.through(...both)
  side.form('wash', '300 160, 268 150, 244 126, 256 100, 282 108, 296 132')
  side.stroke('dark', '300 178, 270 172, 236 152, 226 122, 242 100, 264 104, 270 122, 258 131, 249 123', 8)
  side.stroke('mid', '292 164, 268 156, 248 140, 243 122', 4)
  side.stroke('dark', '236 150, 212 156, 194 146, 192 130, 204 125, 210 134', 5.4)
  side.stroke('mid', '222 160, 204 166, 186 160', 3.4)
  side.dot('dark', [178, 152], 4)
  side.dot('mid', [168, 160], 2.8)
  canvas.form('pale', '300 66, 318 94, 314 124, 300 142, 286 124, 282 94')
  side.stroke('dark', '300 62, 282 92, 286 124, 300 146', 4.8)
  canvas.stroke('mid', '300 84, 300 108, 300 136', 3.6)
  side.stroke('mid', '298 104, 290 96, 289 88', 2.4)
  canvas.dot('dark', [300, 50], 4.6)
  canvas.dot('mid', [300, 38], 3)
  side.dot('mid', [278, 76], 3.2)
}
