// Bytes as the Yjs protocols write them (lib0).

/** `value` as a variable-length unsigned integer. */
export function varUint(value) {
  const out = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push(128 | (rest % 128))
  return Buffer.from([...out, rest])
}

/** The UTF-8 bytes of `text` behind their length. */
export const varString = (text) => Buffer.concat([varUint(Buffer.byteLength(text)), Buffer.from(text)])

/** `bytes` behind their length. */
export const varBytes = (bytes) => Buffer.concat([varUint(bytes.length), bytes])
