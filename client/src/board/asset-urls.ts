// Addresses of tldraw's assets on our own origin; nothing is fetched from anybody else.
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { TLA } from './tla.ts'

/** Put in by vite/tldraw-assets.ts. */
declare const __DUTCH_VERSION__: string

const urls = getAssetUrls({ baseUrl: TLA })

/** For `<Tldraw assetUrls>`. Embeds are off, but tldraw loads their icons all the same: they get a picture that exists. */
export const assetUrls = {
  ...urls,
  // Completed when it is built (vite/tldraw-assets.ts); another text makes another address, because these are cached.
  translations: {
    ...urls.translations,
    nl: `${TLA}/translations/nl.json?v=${__DUTCH_VERSION__}`,
  },
  embedIcons: Object.fromEntries(
    Object.keys(urls.embedIcons).map((name) => [name, `${TLA}/icons/icon/0_merged.svg#blob`]),
  ),
}
