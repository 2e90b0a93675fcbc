// What dragging a note for ten seconds sends, at 60 frames a second.
import { sentFigure } from '../writing/figure.mjs'

export default sentFigure('bytes sent for a drag of 10 s', 'drag', 0.05)
