// Scrolls a step into view within its own list. What stands around the list stays where it is: `scrollIntoView` would move
// that as well.

/** Does nothing when all of `card` is in view, or when it lies in no list. */
export function showInList(card: Element): void {
  const list = card.closest('.k-steps-scroll, .k-panel-body')
  if (!list) return
  const [at, frame] = [card.getBoundingClientRect(), list.getBoundingClientRect()]
  // In the sheet of a phone the facilitator's buttons stay on top of the list.
  const above = list.querySelector('.k-lead-first')?.getBoundingClientRect().height ?? 0
  const top = at.top - frame.top - above
  if (top < 0) list.scrollBy(0, top)
  else if (at.bottom > frame.bottom) list.scrollBy(0, Math.min(at.bottom - frame.bottom, top))
}
