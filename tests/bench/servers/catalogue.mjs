// The servers that are measured: what starts each of them, and which wire a participant speaks with it.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SERVER_ARGS } from '../../../scripts/server-args.mjs'

export const BENCH = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (path) => join(BENCH, path)
const yWebsocket = { kind: 'y-websocket', layout: 'records' }
const hocuspocus = { kind: 'hocuspocus', layout: 'records' }
const ywssMain = 'peers/ywss/node_modules/@y/websocket-server/src/server.js'

const ours = {
  main: join(BENCH, '../../server/dist/main.mjs'),
  env: { EXAMPLES: 'off', LOG_LEVEL: 'warn', HOST: '127.0.0.1', ADDRESS_LIMITS: 'off' },
  store: 'DATA_DIR',
  /** As `pnpm start` runs it. */
  args: SERVER_ARGS,
  documents: true,
}

/** Whether this is our own server, whoever its clients are. */
export const isOurs = (name) => name.startsWith('kringbord')

/**
 * name → { title, main, wire, env, store (the variable that names a folder to store in), args (of Node), install (the folder with its
 * package.json), documents (whether it keeps any) }
 */
export const catalogue = {
  kringbord: { title: 'Kringbord', wire: { kind: 'kringbord' }, ...ours },
  'kringbord-stock': { title: 'Kringbord, stock clients', wire: { kind: 'y-websocket', layout: 'fields' }, ...ours },
  ywss: {
    title: '@y/websocket-server',
    main: at(ywssMain),
    wire: yWebsocket,
    env: { HOST: '127.0.0.1' },
    install: at('peers/ywss'),
    documents: true,
  },
  'ywss-stored': {
    title: '@y/websocket-server with LevelDB',
    main: at(ywssMain),
    wire: yWebsocket,
    env: { HOST: '127.0.0.1' },
    store: 'YPERSISTENCE',
    install: at('peers/ywss'),
    documents: true,
  },
  hocuspocus: {
    title: 'Hocuspocus',
    main: at('peers/hocuspocus/server.mjs'),
    wire: hocuspocus,
    install: at('peers/hocuspocus'),
    documents: true,
  },
  'hocuspocus-stored': {
    title: 'Hocuspocus with a file per board',
    main: at('peers/hocuspocus/server.mjs'),
    wire: hocuspocus,
    store: 'STORE',
    install: at('peers/hocuspocus'),
    documents: true,
  },
  tldraw: {
    title: 'tldraw sync',
    main: at('peers/tldraw/server.mjs'),
    wire: { kind: 'tldraw' },
    install: at('peers/tldraw'),
    documents: true,
  },
  'tldraw-stored': {
    title: 'tldraw sync with a file per board',
    main: at('peers/tldraw/server.mjs'),
    wire: { kind: 'tldraw' },
    store: 'STORE',
    install: at('peers/tldraw'),
    documents: true,
  },
  relay16: {
    title: 'relay, coalescing 16 ms',
    main: at('peers/relay/server.mjs'),
    wire: yWebsocket,
    env: { BATCH_MS: '16' },
    documents: false,
  },
}
