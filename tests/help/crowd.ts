// Groups of people as they come: many shapes of domains, organisations and roles.
import { domains } from '@kringbord/shared/limits'
import type { Attendee } from '@kringbord/shared/methods/attendee'
import type { Random } from './random.ts'

/** People of organisations of very unequal sizes; `roles` is how many roles there are, 0 for nobody knows. */
export function crowd(random: Random, size: number, roles = 0): Attendee[] {
  const organisations = random.int(1, random.pick([2, 5, 12, Math.max(1, size)]))
  const skew = random.pick([1, 1, 2, 4])
  const domainCount = random.int(1, domains.length)
  const kinds = random.int(1, 4)
  return Array.from({ length: size }, (_, i) => {
    const organisation = Math.floor(random.next() ** skew * organisations)
    const role = roles === 0 ? -1 : Math.floor(random.next() ** skew * roles)
    return {
      id: `p${i}`,
      domain: domains[(organisation * 5) % domainCount] ?? '',
      organisation: random.chance(0.03) ? '' : `o${organisation}`,
      role: role < 0 ? '' : `r${role}`,
      roleKind: role < 0 ? '' : `k${role % kinds}`,
    }
  })
}
