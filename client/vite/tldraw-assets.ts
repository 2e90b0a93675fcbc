// Serves tldraw's fonts, icons and translations from our own origin under a versioned path, in development and as files
// of the build. Only what the product uses: no embed icons (embeds are off), no languages but ours, Dutch completed.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { TLA, TLDRAW_VERSION } from '../src/board/tla.ts'
import { dutch } from '../src/board/tldraw-nl.ts'

const DUTCH = 'translations/nl.json'

const TYPES: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** The plugin. @throws at start when the installed assets are of another version than the path says */
export function tldrawAssets(): Plugin {
  const manifest = createRequire(import.meta.url).resolve('@tldraw/assets/package.json')
  const folder = dirname(manifest)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version !== TLDRAW_VERSION)
    throw new Error(`@tldraw/assets is ${version}, src/board/tla.ts says ${TLDRAW_VERSION}`)
  const files = assetFiles(folder)
  return {
    name: 'tldraw-assets',
    // The page knows by which address it comes, and has not a second copy of the texts to find that out.
    config: () => ({ define: { __DUTCH_VERSION__: JSON.stringify(versionOf(content(folder, DUTCH))) } }),
    configureServer(server) {
      server.middlewares.use(TLA, (request, response, next) => {
        const path = (request.url ?? '').split(/[?#]/)[0]?.slice(1) ?? ''
        if (!files.includes(path)) return next()
        response.setHeader('content-type', TYPES[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream')
        response.end(content(folder, path))
      })
    },
    generateBundle() {
      for (const path of files) {
        this.emitFile({ type: 'asset', fileName: join(TLA, path).slice(1), source: content(folder, path) })
      }
    },
  }
}

function assetFiles(folder: string): string[] {
  const fonts = readdirSync(join(folder, 'fonts')).map((name) => `fonts/${name}`)
  const fixed = ['icons/icon/0_merged.svg', 'translations/en.json', DUTCH, 'translations/languages.json']
  return [...fonts, ...fixed].filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile())
}

function content(folder: string, path: string): Buffer {
  const source = readFileSync(join(folder, path))
  if (path !== DUTCH) return source
  return Buffer.from(JSON.stringify({ ...JSON.parse(source.toString()), ...dutch }))
}

const versionOf = (content: Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 8)
