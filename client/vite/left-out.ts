// What of the libraries' code is left out of the build: what every browser that the build is for has itself, parts of the
// editor that a board never shows, and the schemas of the API, which check on the server and give the client its types.
import type { Plugin } from 'vite'

/** Stand-ins of the editor and of jsPDF for `at`, `flat`, `replaceAll`, promises and such: all of them older than ES2022. */
const POLYFILLS = /^core-js\//
const SCHEMAS = /node_modules[\\/]zod[\\/]/
const NOTHING = '\0nothing'

/** A component that is never shown. */
const none = (name: string) => `export const ${name} = () => null\n`

/**
 * Modules of the editor, and what stands in their place: what `components` has as null (editor/components.tsx), embeds, which
 * are off, and a store of its own in the browser, because a board's store is always given.
 */
const UNUSED: Readonly<Record<string, string>> = {
  'tldraw/dist-esm/lib/ui/components/PageMenu/DefaultPageMenu.mjs': none('DefaultPageMenu'),
  'tldraw/dist-esm/lib/ui/components/DebugMenu/DefaultDebugMenu.mjs': none('DefaultDebugMenu'),
  'tldraw/dist-esm/lib/ui/components/DefaultDebugPanel.mjs': none('DefaultDebugPanel'),
  'tldraw/dist-esm/lib/ui/components/HelpMenu/DefaultHelpMenu.mjs': none('DefaultHelpMenu'),
  'tldraw/dist-esm/lib/ui/components/SharePanel/DefaultSharePanel.mjs': none('DefaultSharePanel'),
  'tldraw/dist-esm/lib/ui/components/TopPanel/DefaultTopPanel.mjs': none('DefaultTopPanel'),
  'tldraw/dist-esm/lib/ui/components/CursorChatBubble.mjs': none('CursorChatBubble'),
  'tldraw/dist-esm/lib/ui/components/Toolbar/DefaultVideoToolbar.mjs': none('DefaultVideoToolbar'),
  'tldraw/dist-esm/lib/ui/components/EmbedDialog.mjs': none('EmbedDialog'),
  'tldraw/dist-esm/lib/shapes/arrow/elbow/ElbowArrowDebug.mjs': none('ElbowArrowDebug'),
  'tldraw/dist-esm/lib/defaultEmbedDefinitions.mjs': `export const DEFAULT_EMBED_DEFINITIONS = []
export const embedShapePermissionDefaults = {}
export const isCustomEmbedDefinition = () => false
export const isDefaultEmbedDefinitionType = () => false
`,
  // Messages of Yjs in the console lose their colours; what draws a console in a page is never made.
  'lib0/dom.js': `export const mapToStyleString = () => ''
export const [doc, element, text, append, addEventListener] = []
`,
  '@tldraw/editor/dist-esm/lib/components/default-components/DefaultErrorFallback.mjs': none('DefaultErrorFallback'),
  'lodash.isequal/index.js': `import equal from 'lodash.isequalwith'
export default (one, other) => equal(one, other)
`,
  'lodash.uniq/index.js': `export default (list) => [...new Set(list)]
`,
  '@tldraw/editor/dist-esm/lib/hooks/useLocalStore.mjs': `export function useLocalStore() {
  throw new Error('a board is given its store')
}
`,
}

/** The plugin. @throws when a module of ours brings the schemas along after all, or the editor has other modules now */
export function leftOut(): Plugin {
  const met = new Set<string>()
  return {
    name: 'kringbord-left-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (POLYFILLS.test(source) ? NOTHING : null),
    load(id) {
      if (id === NOTHING) return { code: '', moduleSideEffects: false }
      const path = id.replaceAll('\\', '/')
      const unused = Object.keys(UNUSED).find((one) => path.endsWith(`/node_modules/${one}`))
      if (!unused) return null
      met.add(unused)
      return { code: UNUSED[unused] ?? '', moduleSideEffects: false }
    },
    generateBundle(_options, bundle) {
      const missing = Object.keys(UNUSED).filter((one) => !met.has(one))
      if (missing.length > 0) throw new Error(`not there to leave out: ${missing.join(', ')}`)
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.moduleIds.some((id) => SCHEMAS.test(id)))
          throw new Error(`${file.fileName} has zod: import constants from shared/limits.ts and schemas as types only`)
    },
  }
}
