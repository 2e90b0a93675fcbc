// How the binding works together with an editor around the store, when there is one.

export type EditorHooks = {
  /** Runs a merge of others' changes to `ids` so that undo does not take them for one's own. */
  merge(change: { ids: readonly string[]; run: () => void }): void
  /**
   * Brings others' text into the text editor of the shape that is being written in, without moving the caret.
   * 'later' while an input method is composing; 'not-editing' when that shape is not being written in.
   */
  writeText(shape: string, richText: unknown): 'written' | 'later' | 'not-editing'
}
