// A generator process and the questions it answers.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pinned } from '../instruments/process-usage.mjs'
import { BENCH } from '../servers/catalogue.mjs'

const FAREWELL = 5_000
/** A thousand players leave much behind that is short-lived: collected less often, they are late less often. */
const NODE_ARGS = ['--max-semi-space-size=64']

/** Starts a process that plays participants, on a CPU of its own. */
export function startPlayers({ cpu = 1 } = {}) {
  const [command, ...args] = [...pinned(cpu), process.execPath, ...NODE_ARGS, join(BENCH, 'load/generator.mjs')]
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map()
  let asked = 0
  child.on('message', ({ id, answer, error }) => {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error) reject(new Error(error))
    else resolve(answer)
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the players ended with ${code}`))
  })
  const ask = (question, rest = {}) =>
    new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      child.send({ ...rest, question, id })
    })
  return {
    pid: child.pid,
    ask,
    /** Nothing is sent and nothing received until `resume`. */
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGCONT')
      const gone = new Promise((resolve) => child.once('exit', resolve))
      // reason: players that fail to say goodbye are cut off below.
      await ask('close').catch(() => {})
      child.disconnect()
      const late = setTimeout(() => child.kill('SIGKILL'), FAREWELL)
      await gone
      clearTimeout(late)
    },
  }
}
