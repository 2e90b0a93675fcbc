// Whether a key or a paste is meant for a field or a dialog, rather than for the board.

export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], dialog') !== null
  )
}
