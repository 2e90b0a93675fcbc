// What a freehand line of ten seconds sends, at 60 points a second.
import { sentFigure } from '../writing/figure.mjs'

export default sentFigure('bytes sent for a freehand line of 10 s', 'line', 0.005)
