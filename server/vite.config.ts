// How the server is built: one file with our own code and shared/ in it, and the database's thread next to it. Packages
// stay outside, in node_modules.
import { defineConfig } from 'vite'

export default defineConfig({
  ssr: { noExternal: [/^@kringbord\//] },
  build: {
    target: 'node20',
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'src/main.ts', 'sqlite-worker': 'src/store/sqlite-worker.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
