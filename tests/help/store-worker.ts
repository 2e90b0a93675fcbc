// Builds the database's worker for tests that run from source: a thread of Node cannot load TypeScript everywhere.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

export type BuiltWorker = { url: URL; remove(): Promise<void> }

/** The built worker, in a directory of its own within the server package so that it finds its dependencies. */
export async function buildStoreWorker(): Promise<BuiltWorker> {
  const server = fileURLToPath(new URL('../../server', import.meta.url))
  const outDir = await mkdtemp(join(server, 'node_modules', '.store-worker-'))
  await build({
    root: server,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: [/^@kringbord\//] },
    build: {
      ssr: 'src/store/sqlite-worker.ts',
      outDir,
      rollupOptions: { output: { entryFileNames: 'sqlite-worker.mjs' } },
    },
  })
  return {
    url: pathToFileURL(join(outDir, 'sqlite-worker.mjs')),
    remove: () => rm(outDir, { recursive: true, force: true }),
  }
}

/** A new directory for a database. */
export function makeDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kringbord-test-'))
}
