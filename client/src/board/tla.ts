// Where tldraw's fonts, icons and translations live on our origin. The version is in the path, so they may be cached for ever.

/** The pinned version of tldraw; see docs for why it is pinned. */
export const TLDRAW_VERSION = '3.15.6'

/** Folder of tldraw's assets: `${TLA}/fonts/IBMPlexSans-Medium.woff2`. */
export const TLA = `/tla/${TLDRAW_VERSION}`
