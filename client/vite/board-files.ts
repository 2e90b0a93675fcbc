// Tells the page of a board which files the editor is made of, so that it can fetch them without running them yet:
// `__BOARD_FILES__` in its code becomes their paths, with commas between. In development it stays what it is.
import type { Plugin } from 'vite'

const PLACE = '__BOARD_FILES__'
const BOARD = /client[\\/]src[\\/]board[\\/]board\.tsx$/

/** The plugin. @throws when there is no chunk of the editor any more */
export function boardFiles(): Plugin {
  return {
    name: 'kringbord-board-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const board = chunks.find(({ facadeModuleId }) => BOARD.test(facadeModuleId ?? ''))
      if (!board) throw new Error('no chunk begins with board/board.tsx')
      const files = new Set([board.fileName])
      // A set that grows while it is walked is walked to its end.
      for (const name of files) for (const next of chunks.find(is(name))?.imports ?? []) files.add(next)
      const styles = chunks.flatMap((one) =>
        files.has(one.fileName) ? [...(one.viteMetadata?.importedCss ?? [])] : [],
      )
      for (const chunk of chunks) chunk.code = chunk.code.replace(PLACE, [...files, ...styles].join(','))
    },
  }
}

const is = (name: string) => (chunk: { fileName: string }) => chunk.fileName === name
