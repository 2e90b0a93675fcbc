// Builds our binding and our room for Node, with everything that they need.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: dirname(fileURLToPath(import.meta.url)),
  // One copy of each, or instances would not know each other.
  resolve: {
    dedupe: ['yjs', 'tldraw', '@tldraw/editor', '@tldraw/store', '@tldraw/tlschema', 'prosemirror-model', 'react'],
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    target: 'node20',
    ssr: 'main.mjs',
    outDir: 'dist',
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
})
