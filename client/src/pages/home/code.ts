// The short code of a board as people type it: in any case, with spaces or dashes, or a whole link.

/** Characters in a code. */
export const CODE_LENGTH = 8

/** What was meant: capitals and digits only. A pasted link gives the code at its end. */
export function normaliseCode(typed: string): string {
  const linked = /\/c\/([^/?#\s]+)/i.exec(typed)
  return (linked?.[1] ?? typed).toUpperCase().replace(/[^A-Z0-9]/g, '')
}
