// What of the libraries' code is left out of the build: what every browser that the build is for has itself, and the
// schemas of the API, which check on the server and give the client its types.
import type { Plugin } from 'vite'

/** The editor's and jsPDF's stand-ins for `at`, `flat`, `replaceAll`, promises and such: all of them older than ES2022. */
const POLYFILLS = /^core-js\//
const SCHEMAS = /node_modules[\\/]zod[\\/]/
const NOTHING = '\0nothing'

/** The plugin. @throws when a module of ours brings the schemas along after all */
export function leftOut(): Plugin {
  return {
    name: 'kringbord-left-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (POLYFILLS.test(source) ? NOTHING : null),
    load: (id) => (id === NOTHING ? { code: '', moduleSideEffects: false } : null),
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.moduleIds.some((id) => SCHEMAS.test(id)))
          throw new Error(`${file.fileName} has zod: import constants from shared/limits.ts and schemas as types only`)
    },
  }
}
