// Pictures of several targets as one download: a single file as it is, more of them in a zip.
import { zipSync } from 'fflate'
import type { ExportContext, ExportedFile } from './exporter.ts'
import { safeName } from './save-file.ts'
import type { Target } from './target.ts'

/** Draws every target with `draw` and packs the results. */
export async function picturesFile(
  { targets, title, signal, onProgress }: ExportContext,
  extension: string,
  draw: (target: Target) => Promise<Blob>,
): Promise<ExportedFile> {
  const files: { name: string; blob: Blob }[] = []
  for (const [i, target] of targets.entries()) {
    signal.throwIfAborted()
    files.push({ name: target.name || `${title} ${i + 1}`, blob: await draw(target) })
    onProgress((i + 1) / targets.length)
  }
  const [first] = files
  if (first && files.length === 1) return { name: first.name, extension, blob: first.blob }
  const entries: Record<string, Uint8Array> = {}
  for (const [i, { name, blob }] of files.entries()) {
    // The number keeps the order, and apart what has the same name.
    const number = String(i + 1).padStart(2, '0')
    entries[`${number} ${safeName(name)}.${extension}`] = new Uint8Array(await blob.arrayBuffer())
  }
  return {
    name: title,
    extension: 'zip',
    blob: new Blob([zipSync(entries, { level: 0 })], { type: 'application/zip' }),
  }
}
