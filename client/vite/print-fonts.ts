// Serves tldraw's fonts as TrueType under /print-fonts, for PDFs: woff2 is unpacked once, at build time, because a
// browser cannot hand the unpacked font to a page. The fonts are OFL.
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const FOLDER = 'print-fonts'

export function printFonts(): Plugin {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@tldraw/assets/package.json')), 'fonts')
  return {
    name: 'kringbord-print-fonts',
    async generateBundle() {
      for (const file of await readdir(folder)) {
        if (!file.endsWith('.woff2')) continue
        this.emitFile({
          type: 'asset',
          fileName: `${FOLDER}/${ttfName(file)}`,
          source: await unpack(join(folder, file)),
        })
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${FOLDER}`, async (request, response, next) => {
        const name = /^\/([\w-]+)\.ttf$/.exec(request.url ?? '')?.[1]
        if (!name) return next()
        response.setHeader('content-type', 'font/ttf')
        response.end(await unpack(join(folder, `${name}.woff2`)))
      })
    },
  }
}

const ttfName = (file: string) => file.replace(/\.woff2$/, '.ttf')

async function unpack(path: string): Promise<Uint8Array> {
  // CommonJS without types: see its README.
  const wawoff2 = createRequire(import.meta.url)('wawoff2') as { decompress(bytes: Uint8Array): Promise<Uint8Array> }
  return wawoff2.decompress(await readFile(path))
}
