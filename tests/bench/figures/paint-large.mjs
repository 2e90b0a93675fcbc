// First paint of a board of 5,000 shapes.
import { paintFigure } from '../client/paint.mjs'

export default paintFigure('first paint of a board of 5,000 shapes', 5_000)
