// The short code of a board, for people to read out and type.

/** `ABCDEFGH` → `ABCD EFGH`: what a person remembers in two glances. */
export function spacedCode(code: string): string {
  return code.replace(/[^\p{L}\p{N}]/gu, '').replace(/(.{4})(?=.)/g, '$1 ')
}

/** Address to type, without what a browser fills in by itself. */
export function typedHost(joinUrl: string): string {
  return URL.canParse(joinUrl) ? new URL(joinUrl).host : ''
}
