// Which addresses may be a link on a board. Knows no records.

const SAFE = new Set(['http:', 'https:', 'mailto:'])

/** Whether `href` is an absolute address with a scheme that only opens a page or a letter. */
export function isSafeLink(href: unknown): boolean {
  if (typeof href !== 'string' || href.length > 2_000) return false
  // URL ignores white space and control characters within a scheme just as browsers do.
  return URL.canParse(href) && SAFE.has(new URL(href).protocol)
}
