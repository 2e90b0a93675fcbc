// The facilitator's part on the page of a board; its code comes by itself, also where the part is folded away.
import { patiently } from '../../session/patiently.ts'
import { Late } from './late.tsx'
import type { LeadProps } from './lead.tsx'

export const loadLead = patiently(() => import('./lead.tsx'))

export const BoardLead = (props: LeadProps) => <Late load={loadLead} props={props} />
