// Loaded into every measured server with --import: answers questions of the bench over IPC, touches nothing else.
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.send) {
  process.on('message', ({ bench, id }) => {
    if (bench === 'memory') {
      globalThis.gc?.()
      globalThis.gc?.()
      setTimeout(() => process.send({ bench, id, memory: process.memoryUsage() }), 50)
    }
    // Lets a CPU profile be written.
    if (bench === 'exit') process.exit(0)
  })
  process.channel.unref()
}
