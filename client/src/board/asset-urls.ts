// Addresses of tldraw's assets on our own origin; nothing is fetched from anybody else.
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { TLA } from './tla.ts'

const urls = getAssetUrls({ baseUrl: TLA })

/** For `<Tldraw assetUrls>`. Embeds are off, but tldraw loads their icons all the same: they get a picture that exists. */
export const assetUrls = {
  ...urls,
  embedIcons: Object.fromEntries(
    Object.keys(urls.embedIcons).map((name) => [name, `${TLA}/icons/icon/0_merged.svg#blob`]),
  ),
}
