// Builds the client and the server where their sources changed since they were last built, and skips what is up to date.
// A build is made beside the old one and swapped in, so a server that runs keeps serving whole files.
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const PACKAGES = ['server', 'client']
/** Written into a build: when its sources were read, in milliseconds. */
const STAMP = '.built'
/** Everything else of a package is a source. */
const NO_SOURCE = new Set(['node_modules', 'dist', 'dist.new', 'dist.old', '.vite'])
const LOCK = join(ROOT, 'node_modules', '.kringbord-build')
/** Milliseconds to wait for another build. */
const PATIENCE = 300_000

/** Builds what is outdated; `say` gets one line per step. Several processes may ask at once: one builds, the others wait. */
export async function buildOutdated({ say = () => {} } = {}) {
  const release = await lock()
  try {
    for (const name of PACKAGES) {
      if (await isFresh(name)) continue
      const start = Date.now()
      say(`building the ${name} …`)
      await build(name, start)
      say(`built the ${name} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
    }
  } finally {
    await release()
  }
}

async function isFresh(name) {
  const stamp = await readFile(join(ROOT, name, 'dist', STAMP), 'utf8').catch(() => null)
  if (stamp === null) return false
  const times = await Promise.all([
    newest(join(ROOT, name)),
    newest(join(ROOT, 'shared')),
    newest(join(ROOT, 'pnpm-lock.yaml')),
  ])
  return Math.max(...times) < Number(stamp)
}

/** Last change within `path`, in milliseconds. Directories count too: removing a file changes them. */
async function newest(path) {
  const facts = await stat(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  const names = (await readdir(path)).filter((name) => !NO_SOURCE.has(name))
  const times = await Promise.all(names.map((name) => newest(join(path, name))))
  // The package's own directory changes whenever a build is swapped in.
  return Math.max(PACKAGES.some((name) => path === join(ROOT, name)) ? 0 : facts.mtimeMs, ...times)
}

async function build(name, start) {
  const folder = join(ROOT, name)
  const [dist, fresh, old] = ['dist', 'dist.new', 'dist.old'].map((part) => join(folder, part))
  await run(folder, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    'dist.new',
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ])
  await writeFile(join(fresh, STAMP), String(start))
  await rm(old, { recursive: true, force: true })
  await rename(dist, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(fresh, dist)
  await rm(old, { recursive: true, force: true })
}

function run(cwd, args) {
  return new Promise((resolve, reject) => {
    // Whoever asks, the build is the real one: under tests NODE_ENV is `test`, and React would come in its slow form.
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, args, { cwd, env, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`))))
  })
}

/** One build at a time. Resolves to what lets the next one go. */
async function lock() {
  await mkdir(dirname(LOCK), { recursive: true })
  for (const start = Date.now(); Date.now() - start < PATIENCE; await wait(200)) {
    try {
      await writeFile(LOCK, String(process.pid), { flag: 'wx' })
      return () => rm(LOCK, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!(await isHeld())) await rm(LOCK, { force: true })
    }
  }
  throw new Error(`another build takes too long; if there is none, remove ${LOCK}`)
}

async function isHeld() {
  const pid = Number(await readFile(LOCK, 'utf8').catch(() => '0'))
  // Just made and not written yet, or just removed: look again.
  if (pid === 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
