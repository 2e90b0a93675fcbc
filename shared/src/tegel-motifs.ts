// The pictures that a tegel can have. Apart from the schema, which is too heavy for light pages.

/** Drawn in `client/src/board/shapes/tegel`. */
export const tegelMotifs = ['krul', 'tulp', 'molen', 'vis', 'ster', 'schip'] as const
export type TegelMotif = (typeof tegelMotifs)[number]
