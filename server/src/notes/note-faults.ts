// What can be wrong with a note that someone sends, hidden or not.
import { OWN_TEXT_LENGTH, type OwnNoteKind } from '@kringbord/shared/hidden-writing'
import { AppError } from '../app-error.ts'

/** @throws AppError 'invalid' when the text is longer than one of this kind may be */
export function checkLength(kind: OwnNoteKind, text: string): void {
  if (text.length > OWN_TEXT_LENGTH[kind])
    throw new AppError('invalid', 'the text is too long', [{ path: 'text', reason: 'too-long' }])
}

export const wrongZone = () =>
  new AppError('invalid', 'not a zone of this step', [{ path: 'zone', reason: 'out-of-range' }])

/** The id is that of something else. */
export const idTaken = () => new AppError('invalid', 'this id is taken', [{ path: 'id', reason: 'duplicate' }])
