// Reads PDFs with poppler's own programs, installed where that may: what a PDF reader sees is what we promise.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const HELP =
  'pdftotext was not found. Install poppler (Debian: apt-get install -y poppler-utils) and run the tests again.'

export type PdfFacts = {
  /** Size of each page in mm, rounded. */
  pages: { w: number; h: number }[]
  text: string
  fonts: { name: string; embedded: boolean }[]
}

/** What is in the PDF at `path`. @throws when poppler is not there and cannot be installed */
export function readPdf(path: string): PdfFacts {
  ensurePoppler()
  const info = run('pdfinfo', ['-f', '1', '-l', '999', path])
  const pages = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)]
  const fonts = run('pdffonts', [path]).split('\n').slice(2).filter(Boolean)
  return {
    pages: pages.map(([, w, h]) => ({ w: toMillimetres(w), h: toMillimetres(h) })),
    text: run('pdftotext', ['-layout', path, '-']),
    fonts: fonts.map((line) => ({
      name: line.split(/\s+/)[0] ?? '',
      embedded: /\b(yes|no)\b/.exec(line)?.[1] === 'yes',
    })),
  }
}

/** Whether the page has images that cover more than a picture of a word would: 0 means that everything is vector. */
export function imageCount(path: string): number {
  ensurePoppler()
  return run('pdfimages', ['-list', path]).split('\n').slice(2).filter(Boolean).length
}

const toMillimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)

const run = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' })

function ensurePoppler(): void {
  if (works()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update'], { env, stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils'], { env, stdio: 'ignore' })
  }
  if (!works()) throw new Error(HELP)
}

function works(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'pipe' })
    return true
  } catch {
    // Not there: the caller installs it or says how.
    return false
  }
}
