// The figures about writing, built when their sources or ours changed since; the build takes a few seconds.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BENCH } from '../servers/catalogue.mjs'

const FOLDER = join(BENCH, 'writing')
let built = null

/** { bytesSent, growth, workshop } */
export function loadWriting() {
  built ??= build()
  return built
}

async function build() {
  buildPage(join(FOLDER, 'vite.config.mjs'))
  return import(pathToFileURL(join(FOLDER, 'dist/main.mjs')).href)
}

/** Builds what a Vite configuration of the bench says. @throws with what Vite said */
export function buildPage(config) {
  const vite = join(BENCH, '../node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '-c', config, '--logLevel', 'error'], { env })
  if (status !== 0) throw new Error(`the build of ${config} failed:\n${String(stderr).slice(-4_000)}`)
}
