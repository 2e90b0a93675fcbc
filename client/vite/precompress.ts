// Writes a .br and a .gz next to every text file of the build, so that the server compresses nothing while it serves.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(js|css|html|svg|json|txt|webmanifest)$/
/** Smaller files do not become smaller by more than the headers that say so. */
const SMALLEST = 256

/** The plugin; runs after everything has been written. */
export function precompress(): Plugin {
  let folder = 'dist'
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      // A failed build closes too; its own error is the one to show.
      if (!existsSync(folder)) return
      const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => TEXT.test(path))
      await Promise.all(paths.map((path) => compress(join(folder, path))))
    },
  }
}

async function compress(path: string): Promise<void> {
  const source = readFileSync(path)
  if (source.length < SMALLEST) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length }
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(source, { params }))
  writeFileSync(`${path}.gz`, await promisify(gzip)(source, { level: 9 }))
}
