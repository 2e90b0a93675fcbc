// How the client is built. Home and join carry no tldraw: the board is a lazy import with chunks of its own.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { boardFiles } from './vite/board-files.ts'
import { leftOut } from './vite/left-out.ts'
import { precompress } from './vite/precompress.ts'
import { printFonts } from './vite/print-fonts.ts'
import { tldrawAssets } from './vite/tldraw-assets.ts'

/** What a board's document is read with: before there is an editor, and without one. */
const DOCUMENT =
  /node_modules[\\/](yjs|lib0|y-protocols|y-websocket|y-prosemirror|fflate|prosemirror-(model|state|transform)|orderedmap|@tldraw[\\/](utils|validate|state|store|tlschema)|fractional-indexing-jittered|lodash\.[a-z]+)[\\/]/
/** The editor with what it needs itself: a chunk of ours that had a part of it would need the editor, and that in turn it. */
const EDITOR =
  /node_modules[\\/](tldraw|@tldraw|@tiptap|prosemirror-[a-z-]+|@use-gesture|classnames|hotkeys-js|idb|lz-string|eventemitter3|is-plain-object|@radix-ui|@floating-ui|linkifyjs|rope-sequence|w3c-keyname|aria-hidden|react-remove-scroll(-bar)?|react-style-singleton|use-sidecar|use-callback-ref|get-nonce)[\\/]/

export default defineConfig({
  plugins: [leftOut(), react(), tldrawAssets(), printFonts(), boardFiles(), precompress()],
  // One copy of each, or the editor and we would hold different stores, documents and text schemas.
  resolve: {
    // React has had it since 18; the shim is for older ones.
    alias: { 'use-sync-external-store/shim/index.js': 'react' },
    dedupe: ['react', 'react-dom', 'yjs', '@tldraw/tlschema', '@tldraw/utils', '@tldraw/validate', 'prosemirror-model'],
  },
  build: {
    target: 'es2022',
    assetsDir: 'static',
    // Where it is missing, nothing is fetched ahead and all the same works.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What every light page has: one file instead of a dozen small ones, which also packs better.
            {
              name: 'light',
              test: /client[\\/]src[\\/](ui[\\/](?!dialog|tabs)|i18n|pages[\\/](join[\\/](?!waiting-room)|notice|error-boundary)|session[\\/](arrival|arrive|wait|key-of-fragment|loader|use-readable)|board[\\/]readable|services|storage|device|api|api-error)\b|node_modules[\\/](wouter|regexparam|use-sync-external-store)[\\/]|shared[\\/]src[\\/](palette|limits|key-role|form|hidden-writing|clusters)\.ts/,
              priority: 2,
            },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: 'document', test: DOCUMENT, priority: 2 },
            { name: 'editor', test: EDITOR, priority: 1 },
          ],
        },
      },
    },
  },
})
