// What typing 200 characters in a note sends, at eight a second.
import { sentFigure } from '../writing/figure.mjs'

export default sentFigure('bytes sent for 200 typed characters', 'typing', 0.05)
