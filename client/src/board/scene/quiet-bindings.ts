// What an arrow is tied to, without asking every arrow anew at every change. In tldraw all arrows follow one index of
// bindings, and that follows the history of the store: whatever changes, each arrow on the board is visited. Here they
// follow a number that goes up when a binding changes; what they read stays the editor's own index.
import { atom, type Editor, type TLShape, type TLShapeId, unsafe__withoutCapture } from 'tldraw'

/** For one editor, until it is disposed of. Before it asks for an arrow for the first time, which is while it is made. */
export function quietBindings(editor: Editor): void {
  const version = atom('kringbord: bindings', 0)
  const changed = () => void version.update((n) => n + 1)
  const { sideEffects } = editor.store
  const read = editor.getBindingsInvolvingShape.bind(editor)
  // Before it is written, so that who asks within the same transaction hears of it; after, for who asked between the two.
  const stops = [
    sideEffects.registerBeforeCreateHandler('binding', (binding) => {
      changed()
      return binding
    }),
    sideEffects.registerBeforeChangeHandler('binding', (_before, after) => {
      changed()
      return after
    }),
    sideEffects.registerBeforeDeleteHandler('binding', changed),
    sideEffects.registerAfterCreateHandler('binding', changed),
    sideEffects.registerAfterChangeHandler('binding', changed),
    sideEffects.registerAfterDeleteHandler('binding', changed),
  ]
  editor.getBindingsInvolvingShape = ((shape: TLShape | TLShapeId, type?: string) => {
    version.get()
    return unsafe__withoutCapture(() => read(shape, type))
  }) as typeof editor.getBindingsInvolvingShape
  editor.disposables.add(() => {
    for (const stop of stops) stop()
  })
}
