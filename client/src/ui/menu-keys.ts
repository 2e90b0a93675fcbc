// The keys of a menu: arrows go round its buttons, Home and End to the ends, Escape closes.
import type { KeyboardEvent } from 'react'

/** Call on keydown of the element around the buttons. `along` is which way its arrows go. */
export function moveInMenu(
  event: KeyboardEvent<HTMLElement>,
  { along, close }: { along: 'row' | 'column'; close(): void },
): void {
  if (event.key === 'Escape') {
    event.stopPropagation()
    close()
    return
  }
  const all = [...event.currentTarget.querySelectorAll('button')]
  const now = all.findIndex((one) => one.matches(':focus'))
  const [next, previous] = along === 'row' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp']
  const steps: Record<string, number> = { [next]: now + 1, [previous]: now - 1, Home: 0, End: all.length - 1 }
  const to = steps[event.key]
  if (to === undefined) return
  event.preventDefault()
  all[(to + all.length) % all.length]?.focus()
}
