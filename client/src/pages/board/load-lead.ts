// The code of the facilitator's part: for the page, which shows it, and for what is fetched ahead where it is folded away.
import { patiently } from '../../session/patiently.ts'

export const loadLead = patiently(() => import('./lead.tsx'))
