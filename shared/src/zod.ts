// zod without code made from text: pages run under a policy that forbids it, and browsers report even the attempt.
import { z } from 'zod'

// Schemas look at this when they are made, and they are made at import: so everything in shared/ imports zod from here.
z.config({ jitless: true })

export { z }
