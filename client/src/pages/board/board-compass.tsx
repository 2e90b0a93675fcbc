// The compass on the page of a board: setting one's own needle. Showing them is with the facilitator's buttons.
import { CompassWriting } from '../../session/compass/compass-writing.tsx'
import type { Visit } from './visit.ts'

export function BoardCompass({ visit }: { visit: Visit }) {
  return visit.joined.role === 'participant' ? <CompassWriting desk={visit.needles} /> : null
}
