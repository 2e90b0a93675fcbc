// The smallest difference between two plain texts, as replacements. People who write in one text at once keep their words
// only if nobody writes letters again that were there already.

/** Replace `remove` characters (UTF-16) of the old text at `at` by `insert`. */
export type Hunk = { at: number; remove: number; insert: string }

/** Work for the exact answer; beyond it everything between the first and the last difference is one replacement. */
const MAX_WORK = 250_000

/** The hunks from `before` to `after`, in order, all positions in `before`. Never splits an emoji. */
export function textHunks(before: string, after: string): Hunk[] {
  const [old, now] = [[...before], [...after]]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const middle = { old: old.slice(start, old.length - end), now: now.slice(start, now.length - end) }
  const at = length(old.slice(0, start))
  if (middle.old.length === 0 && middle.now.length === 0) return []
  if (middle.old.length * middle.now.length > MAX_WORK || middle.old.length === 0 || middle.now.length === 0)
    return [{ at, remove: length(middle.old), insert: middle.now.join('') }]
  return longestCommon(middle.old, middle.now, at)
}

/** By the longest common subsequence. */
function longestCommon(old: readonly string[], now: readonly string[], offset: number): Hunk[] {
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))

  const hunks: Hunk[] = []
  let hunk: Hunk | null = null
  let position = offset
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    const [o, n] = [old[i], now[j]]
    if (o !== undefined && o === n) {
      hunk = null
      position += o.length
      i++
      j++
      continue
    }
    if (!hunk) {
      hunk = { at: position, remove: 0, insert: '' }
      hunks.push(hunk)
    }
    if (o !== undefined && (n === undefined || at(i + 1, j) >= at(i, j + 1))) {
      hunk.remove += o.length
      position += o.length
      i++
    } else if (n !== undefined) {
      hunk.insert += n
      j++
    }
  }
  return hunks
}

const length = (characters: readonly string[]) => characters.reduce((sum, one) => sum + one.length, 0)
