// Merges two changes of one text that began at the same point, by letting Yjs merge them: both keep their characters.
// For the few places where a change is known as "before and after" instead of as a shared type.
import { isEqual } from '@tldraw/utils'
import * as Y from 'yjs'
import { normalizeRichText, type RichText, readFragment, writeFragment } from './rich-text.ts'

/**
 * `ours` and `theirs`, both made from `base`, as one text.
 * @throws RangeError when one of them is not valid text
 */
export function mergeText(base: unknown, ours: unknown, theirs: unknown): RichText {
  const [start, left, right] = [normalizeRichText(base), normalizeRichText(ours), normalizeRichText(theirs)]
  if (isEqual(start, left) || isEqual(left, right)) return right
  if (isEqual(start, right)) return left
  const one = docOf(start)
  const two = new Y.Doc()
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  writeFragment(one.getXmlFragment(), left)
  writeFragment(two.getXmlFragment(), right)
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  return readFragment(one.getXmlFragment())
}

/** Whether two rich texts say the same, whatever defaults are written out in them. */
export function isSameText(a: unknown, b: unknown): boolean {
  if (a === b || isEqual(a, b)) return true
  try {
    return isEqual(normalizeRichText(a), normalizeRichText(b))
  } catch {
    // Text that is not valid is like no other.
    return false
  }
}

function docOf(text: RichText): Y.Doc {
  const doc = new Y.Doc()
  writeFragment(doc.getXmlFragment(), text)
  return doc
}
