// How the client is built. Home and join carry no tldraw: the board is a lazy import with chunks of its own.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './vite/precompress.ts'
import { printFonts } from './vite/print-fonts.ts'
import { tldrawAssets } from './vite/tldraw-assets.ts'

export default defineConfig({
  plugins: [react(), tldrawAssets(), printFonts(), precompress()],
  // One copy of each, or the editor and we would hold different stores, documents and text schemas.
  resolve: {
    dedupe: ['react', 'react-dom', 'yjs', '@tldraw/tlschema', '@tldraw/utils', '@tldraw/validate', 'prosemirror-model'],
  },
  build: {
    target: 'es2022',
    assetsDir: 'static',
    chunkSizeWarningLimit: 1800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: 'editor', test: /node_modules[\\/](tldraw|@tldraw|@tiptap|prosemirror-[a-z-]+)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
})
