// Markers: 21 ASCII bytes in every change. JSON, Yjs updates and awareness all carry a short string as it is, so a
// receiver finds changes by scanning bytes; it needs to know nothing of the protocol, and a server that merges,
// leaves out or encodes anew is measured like one that does not.
//   ~@ K SSSSS TTTTTTTTTTTTT     kind (c cursor, e edit), number of the sender, its clock in microseconds

export const MARKER_LENGTH = 21
export const CURSOR = 0
export const EDIT = 1

const TILDE = 0x7e
const AT = 0x40
const LETTER_E = 0x65
const ZERO = 0x30

export function makeMarker(kind, sender, us) {
  return `~@${kind === EDIT ? 'e' : 'c'}${String(sender).padStart(5, '0')}${String(us).padStart(13, '0')}`
}

/** Scans a stream in pieces; `onMarker(kind, sender, us)` for each marker, also one that was cut in two. */
export function createMarkerScanner(onMarker) {
  let rest = Buffer.alloc(0)

  const number = (bytes, from, to) => {
    let value = 0
    for (let i = from; i < to; i++) value = value * 10 + (bytes[i] - ZERO)
    return value
  }
  const find = (bytes, length) => {
    const last = length - MARKER_LENGTH
    let at = 0
    while (at <= last) {
      at = bytes.indexOf(TILDE, at)
      if (at < 0 || at > last) return
      if (bytes[at + 1] !== AT) at++
      else {
        const kind = bytes[at + 2] === LETTER_E ? EDIT : CURSOR
        onMarker(kind, number(bytes, at + 3, at + 8), number(bytes, at + 8, at + MARKER_LENGTH))
        at += MARKER_LENGTH
      }
    }
  }
  /** What may be the beginning of a marker at the end of `bytes`. */
  const tail = (bytes) => {
    const end = bytes.subarray(Math.max(0, bytes.length - MARKER_LENGTH + 1))
    const start = end.indexOf(TILDE)
    return start < 0 ? Buffer.alloc(0) : Buffer.from(end.subarray(start))
  }
  return {
    scan(bytes) {
      if (rest.length > 0) {
        const joined = Buffer.concat([rest, bytes.subarray(0, MARKER_LENGTH - 1)])
        find(joined, joined.length)
        if (bytes.length < MARKER_LENGTH - 1) {
          rest = tail(joined)
          return
        }
      }
      find(bytes, bytes.length)
      rest = tail(bytes)
    },
  }
}
