// An order that says nothing of who came first.
import { randomInt } from 'node:crypto'

/** The same things in an order that nobody can foretell. */
export function shuffled<T>(things: readonly T[]): T[] {
  const left = [...things]
  const order: T[] = []
  while (left.length > 0) order.push(...left.splice(randomInt(left.length), 1))
  return order
}
