// A tulip with two leaves. Our own drawing, in a field of about 190 × 120 around (300, 128).
import { both, type Canvas } from './canvas.ts'

/** Paints the motif over the text. */
export function tulp(canvas: Canvas): void {
  const side = canvas.through(...both)
  canvas.form('wash', '300 46, 328 62, 338 92, 326 118, 300 126, 274 118, 262 92, 272 62')
  canvas.form('pale', '300 56, 314 84, 312 112, 300 122, 288 112, 286 84')
  side.stroke('dark', '300 127, 272 119, 258 92, 266 60, 276 46, 286 62, 288 88', 5.6)
  side.stroke('dark', '300 48, 288 74, 287 104, 299 124', 4.6)
  side.stroke('mid', '272 70, 269 92, 278 111', 3.2)
  canvas.stroke('mid', '300 68, 300 92, 300 114', 3)
  canvas.stroke('dark', '300 126, 301 150, 299 184', 6.4)
  side.form('pale', '298 182, 270 172, 246 148, 236 118, 262 136, 286 160')
  side.stroke('dark', '299 184, 268 174, 244 148, 233 112', 5)
  side.stroke('dark', '299 180, 284 158, 262 136, 233 112', 3.4)
  side.stroke('mid', '290 172, 266 152, 248 132', 2.6)
  side.stroke('dark', '284 180, 250 184, 222 172, 214 156, 224 150, 230 158', 4.4)
  side.dot('mid', [206, 170], 3.4)
  side.dot('pale', [196, 176], 2.6)
}
