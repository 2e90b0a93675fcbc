// A Chromium for figures in the browser, with a fresh profile.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync']

/** @throws when there is none: CHROMIUM_PATH says where it is */
export function openChromium() {
  const executablePath = process.env.CHROMIUM_PATH ?? KNOWN.find((path) => existsSync(path))
  if (!executablePath) throw new Error('no Chromium found; set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: ['--headless', ...FLAGS], headless: true })
}
