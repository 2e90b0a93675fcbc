// @hocuspocus/server as published, with its defaults. STORE names a folder: boards are loaded from and stored to a file
// each, in the documented way.
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'

const folder = process.env.STORE
const file = (name) => join(folder, `${encodeURIComponent(name)}.bin`)

const stored = {
  async onLoadDocument({ documentName, document }) {
    if (existsSync(file(documentName))) Y.applyUpdate(document, await readFile(file(documentName)))
  },
  async onStoreDocument({ documentName, document }) {
    await writeFile(file(documentName), Y.encodeStateAsUpdate(document))
  },
}
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  ...(folder ? stored : {}),
})
await server.listen()
