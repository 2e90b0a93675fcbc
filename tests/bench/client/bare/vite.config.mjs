// Builds the bare page the way the client is built, with the client's own copy of tldraw's assets.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const HERE = dirname(fileURLToPath(import.meta.url))
export const ASSETS = join(HERE, '../../../../client/node_modules/@tldraw/assets')

export default defineConfig({
  root: HERE,
  resolve: { alias: { '@tldraw/assets': ASSETS }, dedupe: ['react', 'react-dom'] },
  build: { target: 'es2022', assetsDir: 'static', chunkSizeWarningLimit: 2_500 },
})
