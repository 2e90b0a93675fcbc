// @tldraw/sync-core's TLSocketRoom as published, one room per path. STORE names a folder: rooms are loaded from and
// stored to a file each, when the last participant leaves. A plain request is answered with the schema.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { TLSocketRoom } from '@tldraw/sync-core'
import { createTLSchema } from '@tldraw/tlschema'
import { WebSocketServer } from 'ws'

const folder = process.env.STORE
const file = (name) => join(folder, `${encodeURIComponent(name)}.json`)
const schema = createTLSchema()
const rooms = new Map()

function openRoom(name) {
  const stored = folder && existsSync(file(name)) ? JSON.parse(readFileSync(file(name), 'utf8')) : undefined
  const room = new TLSocketRoom({
    schema,
    initialSnapshot: stored,
    onSessionRemoved(left, { numSessionsRemaining }) {
      if (numSessionsRemaining > 0) return
      if (folder) writeFileSync(file(name), JSON.stringify(left.getCurrentSnapshot()))
      left.close()
      rooms.delete(name)
    },
  })
  rooms.set(name, room)
  return room
}

let sessions = 0
const server = http.createServer((_request, response) => response.end(JSON.stringify(schema.serialize())))
new WebSocketServer({ server }).on('connection', (socket, { url }) => {
  const name = url.slice(1)
  const room = rooms.get(name) ?? openRoom(name)
  room.handleSocketConnect({ sessionId: `s${sessions++}`, socket })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
