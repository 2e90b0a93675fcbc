// Reading lib0's numbers and texts from bytes: the few kinds that our own messages have. Light pages listen to those alone;
// lib0's reader is many times as large. A reader of lib0 will do as well, its fields are the same.
export type Bytes = { arr: Uint8Array; pos: number }

const MORE = 0x80

/** From the start of `arr`. */
export function createDecoder(arr: Uint8Array): Bytes {
  return { arr, pos: 0 }
}

/** @throws RangeError at the end */
export function readUint8(bytes: Bytes): number {
  const value = bytes.arr[bytes.pos]
  if (value === undefined) throw new RangeError('cut short')
  bytes.pos += 1
  return value
}

/** Seven bits a byte, the lowest first. @throws RangeError when cut short or too large to be exact */
export function readVarUint(bytes: Bytes): number {
  let value = 0
  for (let scale = 1; ; scale *= MORE) {
    const byte = readUint8(bytes)
    value += (byte % MORE) * scale
    if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('too large')
    if (byte < MORE) return value
  }
}

/** Bytes behind their length; a view. @throws RangeError when cut short */
export function readVarUint8Array(bytes: Bytes): Uint8Array {
  const length = readVarUint(bytes)
  const end = bytes.pos + length
  if (end > bytes.arr.length) throw new RangeError('cut short')
  const part = bytes.arr.subarray(bytes.pos, end)
  bytes.pos = end
  return part
}

/** UTF-8 behind its length. @throws RangeError when cut short, TypeError when it is no UTF-8 */
export function readVarString(bytes: Bytes): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readVarUint8Array(bytes))
}
