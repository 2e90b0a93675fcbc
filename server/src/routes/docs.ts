// The API described: /api/openapi.json for programs, /api for people. Both come from the schemas that parse the requests.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { html } from 'hono/html'

const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Kringbord',
    version: '1',
    description:
      'Boards for workshops. Make one with POST /api/boards; join it with one of its keys; send the token that you then get as Bearer. Errors are `{ error: { code, message, fields? } }` with a stable code.',
  },
}

/** Adds both to `api`, whose routes are all known by now. */
export function addDocs(api: OpenAPIHono): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  api.doc31('/openapi.json', (c) => ({ ...INFO, servers: [{ url: new URL('/api', c.req.url).href }] }))
  api.get('/', (c) => {
    const { paths = {} } = api.getOpenAPI31Document(INFO)
    const rows = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations ?? {}).map(([method, operation]) => ({ method, path, summary: summaryOf(operation) })),
    )
    return c.html(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Kringbord API</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d2433; }
      td { padding: 0.4rem 1rem 0.4rem 0; vertical-align: top; border-top: 1px solid #ddd6c8; }
      code { white-space: nowrap; }
    </style>
  </head>
  <body>
    <h1>Kringbord API</h1>
    <p>${INFO.info.description}</p>
    <p>Everything in detail, for programs: <a href="/api/openapi.json">openapi.json</a></p>
    <table>
      ${rows.map(({ method, path, summary }) => html`<tr><td><code>${method.toUpperCase()} /api${path}</code></td><td>${summary}</td></tr>`)}
    </table>
  </body>
</html>`)
  })
}

function summaryOf(operation: unknown): string {
  return typeof operation === 'object' && operation !== null && 'summary' in operation ? String(operation.summary) : ''
}
