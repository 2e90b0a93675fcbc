// What people paste or drop: images go to our own server and come back as an address; links become text. Nothing is
// fetched from elsewhere, nothing is stored inside records.

import type { Uploaded } from '@kringbord/shared/api'
import { MAX_IMAGE_BYTES } from '@kringbord/shared/limits'
import { AssetRecordType, createShapeId, type Editor, type TLAsset, toRichText, Vec, type VecLike } from 'tldraw'
import { ApiError } from '../../api-error.ts'

export type IncomingOptions = {
  upload(image: Blob): Promise<Uploaded>
  /** Shows that `name` is under way; returns what ends it. */
  onBusy(name: string): () => void
  onError(error: unknown, name: string): void
}

const ACCEPTED: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']
/** A new image takes at most this share of what is in view. */
const SHARE_OF_VIEW = 0.5
/** Distance between images that are placed together. */
const GAP = 24

/** Takes over what tldraw does with files, links, embeds and loose SVG. */
export function takeIncoming(editor: Editor, options: IncomingOptions): void {
  const store = async (file: File): Promise<TLAsset> => imageAsset(file, await send(file, options))
  editor.registerExternalAssetHandler('file', ({ file }) => store(file))
  editor.registerExternalAssetHandler('url', null)
  editor.registerExternalContentHandler('embed', null)
  editor.registerExternalContentHandler('svg-text', () => options.onError(new ApiError('not-an-image'), ''))
  editor.registerExternalContentHandler('url', ({ url, point }) => placeLink(editor, url, point))
  editor.registerExternalContentHandler('files', async ({ files, point }) => {
    const at = Vec.From(point ?? editor.getViewportPageBounds().center)
    for (const file of files) {
      const ready = options.onBusy(file.name)
      try {
        const width = placeImage(editor, await store(file), at)
        at.x += width + GAP
      } catch (error) {
        options.onError(error, file.name)
      } finally {
        ready()
      }
    }
  })
  editor.registerExternalContentHandler('file-replace', async ({ file, shapeId }) => {
    const ready = options.onBusy(file.name)
    try {
      const asset = await store(file)
      editor.createAssets([asset])
      editor.updateShape({ id: shapeId, type: 'image', props: { assetId: asset.id, crop: null } })
    } catch (error) {
      options.onError(error, file.name)
    } finally {
      ready()
    }
  })
}

async function send(file: File, { upload }: IncomingOptions): Promise<Uploaded> {
  if (!ACCEPTED.includes(file.type)) throw new ApiError('not-an-image')
  if (file.size > MAX_IMAGE_BYTES) throw new ApiError('too-large')
  return upload(file)
}

function imageAsset(file: File, { src, w, h, mimeType, size }: Uploaded): TLAsset {
  const props = { name: file.name, src, w, h, mimeType, fileSize: size, isAnimated: mimeType === 'image/gif' }
  return AssetRecordType.create({ id: AssetRecordType.createId(), type: 'image', props, meta: {} })
}

/** Puts the image with its centre at `at`; returns its width on the board. */
function placeImage(editor: Editor, asset: TLAsset, at: VecLike): number {
  if (asset.type !== 'image') return 0
  const view = editor.getViewportPageBounds()
  const { w, h } = asset.props
  const scale = Math.min(1, (view.w * SHARE_OF_VIEW) / w, (view.h * SHARE_OF_VIEW) / h)
  const [width, height] = [Math.max(1, w * scale), Math.max(1, h * scale)]
  const id = createShapeId()
  editor.run(() => {
    editor.markHistoryStoppingPoint('place image')
    editor.createAssets([asset])
    const props = { assetId: asset.id, w: width, h: height }
    editor.createShape({ id, type: 'image', x: at.x - width / 2, y: at.y - height / 2, props })
    editor.select(id)
  })
  return width
}

/** A link as text that can be clicked; its page is not looked up. */
function placeLink(editor: Editor, url: string, point?: VecLike): void {
  const at = point ?? editor.getViewportPageBounds().center
  const richText = toRichText(url)
  editor.markHistoryStoppingPoint('paste link')
  editor.createShape({
    id: createShapeId(),
    type: 'text',
    x: at.x,
    y: at.y,
    props: { richText: linked(richText, url) },
  })
}

function linked(plain: ReturnType<typeof toRichText>, url: string): ReturnType<typeof toRichText> {
  const text = { type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] }
  return { ...plain, content: [{ type: 'paragraph', content: [text] }] }
}
