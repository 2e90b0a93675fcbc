// Serves a built page from a folder on a free port, with what a figure wants to add: the way any static host does.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** `folders`: where to look, by the beginning of the path; `answers`: path → a string of JSON. */
export async function serveSite({ folders, answers = {} }) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
    if (path in answers) return void response.writeHead(200, { 'Content-Type': TYPES['.json'] }).end(answers[path])
    const [start = '', folder = ''] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? []
    const file = join(folder, path === '/' ? 'index.html' : path.slice(start.length))
    if (!folder || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end()
    const forGood = path === '/' ? 'no-cache' : 'public, max-age=31536000, immutable'
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': forGood,
    })
    createReadStream(file).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Changes what is answered. */
    answer: (path, text) => {
      answers[path] = text
    },
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  }
}
