// The code of the editor. Fetching it takes no time of the page, running it takes a quarter of a second of it: so it is
// fetched as soon as someone comes, and run when there is nothing better to do (use-board-code.ts).

/** Paths with commas between; put in by vite/board-files.ts. */
const FILES = '__BOARD_FILES__'

export const runBoardCode = () => import('../../board/board.tsx')

let asked = false

/** Has the browser fetch it. Once; when it fails, running it says so. */
export function fetchBoardCode(): void {
  if (asked || !FILES.includes('.')) return
  asked = true
  for (const file of FILES.split(',')) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'preload', as: file.endsWith('.css') ? 'style' : 'script', crossOrigin: 'anonymous' })
    link.href = `/${file}`
    document.head.append(link)
  }
}
