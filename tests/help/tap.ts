// Everything that reached someone, byte for byte, and whether a mark is anywhere in it, however it was written down.
import { MESSAGE_BOARD, MESSAGE_PACKED, splitMessages } from '@kringbord/shared/packed'
import { inflateSync, unzlibSync } from 'fflate'

export type Tap = ReturnType<typeof createTap>

/** A tap on what reaches `who`; nothing has yet. */
export function createTap(who: string) {
  const kept: { where: string; bytes: string }[] = []

  function keep(where: string, bytes: Uint8Array | string): void {
    kept.push({ where, bytes: typeof bytes === 'string' ? bytes : latin1(bytes) })
  }

  return {
    who,
    /** Keeps what came, with where it came from. */
    keep,
    /** Keeps a message of a sync socket; of one that is packed also what is in it. */
    keepMessage(bytes: Uint8Array): void {
      keep('socket', bytes)
      for (const message of unpacked(bytes)) keep('packed', message)
      const whole = wholeBoard(bytes)
      if (whole) keep('board', whole)
    },
    /** Bytes since the last `forget`. */
    size: () => kept.reduce((sum, { bytes }) => sum + bytes.length, 0),
    /** Whether the mark came, as it is. */
    has: (mark: string) => kept.some(({ bytes }) => bytes.includes(mark)),
    /**
     * Where anything that begins with `mark` is, in whatever disguise, as `who where: what`; what begins with one of `allowed`
     * is theirs to see.
     */
    find(mark: string, allowed: readonly string[] = []): string[] {
      const disguises = disguisesOf(mark)
      return kept.flatMap(({ where, bytes }) => {
        const plain = [...placesOf(bytes, mark)].filter((at) => !allowed.some((one) => bytes.startsWith(one, at)))
        const disguised = disguises.flatMap((disguise) => [...placesOf(bytes, disguise)])
        return [...plain, ...disguised].map(
          (at) => `${who} ${where}: ${readable(bytes.slice(Math.max(0, at - 40), at + 40))}`,
        )
      })
    },
    /** What came until now has been looked at. */
    forget(): void {
      kept.length = 0
    },
  }
}

/** The update, in the second encoding, of a message that is a whole board; null of another. */
export function wholeBoard(bytes: Uint8Array): Uint8Array | null {
  return bytes[0] === MESSAGE_BOARD ? unzlibSync(bytes.subarray(1)) : null
}

/** The messages in one that is packed; none in another. */
export function unpacked(bytes: Uint8Array): Uint8Array[] {
  return bytes[0] === MESSAGE_PACKED ? splitMessages(inflateSync(bytes.subarray(1))) : []
}

/** How `mark` looks where a plain search would miss it: as UTF-16, escaped, in hexadecimal, or within base64. */
export function disguisesOf(mark: string): string[] {
  const bytes = Buffer.from(mark)
  const utf16 = Buffer.from(mark, 'utf16le')
  const escaped = [...mark].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  // Three ways to lie across groups of three bytes; letters at the ends also say something of their neighbours.
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)),
  )
  const hex = bytes.toString('hex')
  return [latin1(utf16), escaped, hex, hex.toUpperCase(), ...base64]
}

function* placesOf(bytes: string, mark: string): Generator<number> {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield at
}

/** What can be read of bytes. */
function readable(bytes: string): string {
  return bytes.replace(/[^ -~]+/g, '·')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
