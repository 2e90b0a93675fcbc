// First paint of a board of 1,000 shapes.
import { paintFigure } from '../client/paint.mjs'

export default paintFigure('first paint of a board of 1,000 shapes', 1_000)
