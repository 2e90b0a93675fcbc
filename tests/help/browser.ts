// Finds a Chromium that runs, installs one where that may, and opens browsers for tests. Each browser has a fresh profile.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const KNOWN = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const HELP = `No Chromium was found, and it could not be installed.
Install one and run the tests again:
  Debian or Ubuntu:  apt-get install -y chromium fonts-liberation   (as root)
  elsewhere:         npx --yes playwright-core@1.65.1 install chromium
or set CHROMIUM_PATH to the program of a Chromium or Chrome.`

/** Opens a browser; close it when the test ends. Extra `args` are Chromium's own. */
export function openBrowser({ args = [] }: { args?: readonly string[] } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...FLAGS, ...args],
    headless: true,
    timeout: 120_000,
  })
}

/**
 * The path of a Chromium that answers `--version`: CHROMIUM_PATH, PATH, known places, Playwright's cache, and else a new
 * one from apt (as root on Debian) or from Playwright.
 * @throws Error that says what to install
 */
export function findChromium(): string {
  const own = process.env.CHROMIUM_PATH
  if (own) {
    if (answers(own)) return own
    throw new Error(`CHROMIUM_PATH is ${own}, but that does not answer --version`)
  }
  const found = candidates().find(answers)
  if (found) return found
  for (const install of [installWithApt, installWithPlaywright]) {
    if (!install()) continue
    const installed = candidates().find(answers)
    if (installed) return installed
  }
  throw new Error(HELP)
}

function candidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...KNOWN, ...playwrightCache()]
}

/** What Playwright has downloaded on this machine, newest first. */
function playwrightCache(): string[] {
  const home = process.env.PLAYWRIGHT_BROWSERS_PATH
  const folders = [home, join(homedir(), '.cache/ms-playwright'), join(homedir(), 'Library/Caches/ms-playwright')]
  return folders
    .filter((folder) => folder !== undefined)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .reverse()
        .map((name) => join(folder, name)),
    )
    .flatMap((folder) => ['chrome-linux', 'chrome-linux64'].map((inner) => join(folder, inner, 'chrome')))
}

function answers(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000, stdio: 'pipe' }))
  } catch {
    // A wrapper without its browser, or a program of another machine: the next candidate is tried.
    return false
  }
}

function installWithApt(): boolean {
  const isDebian = existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
  if (!isDebian || process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    run('apt-get', ['update'], env) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], env)
  )
}

function installWithPlaywright(): boolean {
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js')
  return run(process.execPath, [cli, 'install', 'chromium'], process.env)
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  process.stderr.write(`No Chromium yet: ${program} ${args.join(' ')}\n`)
  try {
    execFileSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 })
    return true
  } catch {
    // What went wrong is on stderr; the next way is tried, and in the end the caller hears what to do.
    return false
  }
}
