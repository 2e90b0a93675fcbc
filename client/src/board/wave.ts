// What was shown just now comes in as a wave over the board: one after another, from the top left to the bottom right. Only
// the picture of it moves; the shapes are there at once. Who wants less motion gets none.
import type { Editor } from 'tldraw'

/** What was shown longer ago than this is simply there: for who comes late or comes back. */
const FRESH_MS = 4_000
/** All of it is there after this, however many there are. */
const WAVE_MS = 3_200
/** Between two of a small number. */
const LONGEST_STEP_MS = 140
const ARRIVES_IN_MS = 620

const COMES = [
  { opacity: 0, scale: 0.4, rotate: '-7deg' },
  { opacity: 1, scale: 1.06, rotate: '1deg', offset: 0.7 },
  { opacity: 1, scale: 1, rotate: '0deg' },
]

type Placed = { id: string; x: number; y: number }

/** How long each waits before it comes, in ms by id: along the diagonal, as a wave goes over a wall. */
export function waveDelays(shapes: readonly Placed[]): Map<string, number> {
  const step = Math.min(LONGEST_STEP_MS, WAVE_MS / Math.max(1, shapes.length))
  const order = shapes.toSorted((a, b) => a.x + a.y - (b.x + b.y) || a.y - b.y)
  return new Map(order.map(({ id }, at) => [id, Math.round(at * step)]))
}

/** Starts watching the board; `now` is the server's clock. Ends with what it returns. */
export function bindWave(editor: Editor, now: () => number): () => void {
  const container = editor.getContainer()
  let batch: Placed[] = []
  let delays: Map<string, number> | null = null
  let over: ReturnType<typeof setTimeout> | undefined

  // As they are put into the page, so that nothing is seen before it comes.
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement) arrive(node)
  })
  function arrive(element: HTMLElement) {
    const { shapeId } = element.dataset
    if (shapeId === undefined) return
    delays ??= waveDelays(batch)
    const delay = delays.get(shapeId)
    if (delay === undefined) return
    for (const child of element.children) child.animate(COMES, timing(delay))
  }
  function begin() {
    batch = []
    delays = null
    watch.observe(container, { childList: true, subtree: true })
    clearTimeout(over)
    over = setTimeout(end, WAVE_MS)
  }
  function end() {
    watch.disconnect()
    clearTimeout(over)
    over = undefined
  }
  const stop = editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
    const { shownAt } = shape.meta
    if (source !== 'remote' || typeof shownAt !== 'number' || Math.abs(now() - shownAt) > FRESH_MS) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    if (over === undefined || delays !== null) begin()
    batch.push({ id: shape.id, x: shape.x, y: shape.y })
  })
  return () => {
    stop()
    end()
  }
}

function timing(delay: number): KeyframeAnimationOptions {
  return { duration: ARRIVES_IN_MS, delay, fill: 'backwards', easing: 'cubic-bezier(0.2, 0.7, 0.3, 1)' }
}
