// Tells the page of a board which files the editor is made of, so that it can fetch them without running them yet:
// `__BOARD_FILES__` in its code becomes their paths, with commas between. In development it stays what it is.
import type { Plugin } from 'vite'

const PLACE = '__BOARD_FILES__'
const PAGE = /client[\\/]src[\\/]pages[\\/]board\.tsx$/
const BOARD = /client[\\/]src[\\/]board[\\/]board\.tsx$/

type Chunk = { fileName: string; name: string; imports: string[]; facadeModuleId: string | null }

/** The plugin. @throws when the editor is not code of its own any more, or the page needs it before its picture */
export function boardFiles(): Plugin {
  return {
    name: 'kringbord-board-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const files = filesOf(chunks, BOARD)
      const editor = chunks.find(({ name }) => name === 'editor')
      if (!editor || !files.has(editor.fileName)) throw new Error('the editor has no chunk of its own')
      if (filesOf(chunks, PAGE).has(editor.fileName))
        throw new Error('pages/board.tsx imports the editor: then nobody sees the board before it runs')
      const styles = chunks.flatMap((one) =>
        files.has(one.fileName) ? [...(one.viteMetadata?.importedCss ?? [])] : [],
      )
      for (const chunk of chunks) chunk.code = chunk.code.replace(PLACE, [...files, ...styles].join(','))
    },
  }
}

/** Of the chunk that begins with a module, and of all that it needs. */
function filesOf(chunks: readonly Chunk[], module: RegExp): Set<string> {
  const first = chunks.find(({ facadeModuleId }) => module.test(facadeModuleId ?? ''))
  if (!first) throw new Error(`no chunk begins with ${module}`)
  const files = new Set([first.fileName])
  // A set that grows while it is walked is walked to its end.
  for (const file of files)
    for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) files.add(next)
  return files
}
