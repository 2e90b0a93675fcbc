// Choosing a shape that the server made: the answer may be here before the shape is.
import type { Editor } from 'tldraw'

const LATEST_MS = 5000

/** Chooses the shape as soon as it is on the board; gives up after a while. */
export function chooseWhenThere(editor: Editor, id: string): void {
  const choose = () => {
    const shape = editor.getCurrentPageShapes().find((one) => one.id === id)
    if (shape) editor.select(shape.id)
    return shape !== undefined
  }
  if (choose()) return
  const stop = editor.store.listen(
    () => {
      if (choose()) end()
    },
    { scope: 'document' },
  )
  const timer = setTimeout(stop, LATEST_MS)
  const end = () => {
    clearTimeout(timer)
    stop()
  }
}
