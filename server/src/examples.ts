// One filled example board of each working form, made at the first start so that there is something to look at. Their
// facilitator's links are kept next to the database: these keys, of boards that are for everyone, are the only ones
// that are written down.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lang } from '@kringbord/shared/form'
import { instantiate } from '@kringbord/shared/werkvormen/instantiate'
import { forms } from '@kringbord/shared/werkvormen/registry'
import { z } from 'zod'
import { boardUrl } from './boards/board-urls.ts'
import { storeNewBoard } from './boards/new-board.ts'
import type { Log } from './log.ts'
import type { Store } from './store/store.ts'

export type Example = { title: string; url: string }

const FILE = 'examples.json'
const LANG: Lang = 'nl'
const keptExamples = z.array(
  z.object({ form: z.string(), id: z.string(), title: z.string(), facilitatorKey: z.string() }),
)
type Kept = z.infer<typeof keptExamples>

/** The examples, made where they are missing. A form whose example cannot be made is logged and left out. */
export async function openExamples(store: Store, dataDir: string, base: string, log: Log): Promise<Example[]> {
  const before = await readKept(join(dataDir, FILE))
  const kept: Kept = []
  for (const { id: form } of forms()) {
    const known = before.find((one) => one.form === form)
    // One that was deleted on purpose is not made again.
    if (known && !(await store.board(known.id))) continue
    const example = known ?? (await makeExample(store, form, log))
    if (example) kept.push(example)
  }
  const gone = before.filter((one) => !kept.some(({ form }) => form === one.form))
  await writeKept(join(dataDir, FILE), [...kept, ...gone])
  return kept.map(({ id, title, facilitatorKey }) => ({ title, url: boardUrl(base, id, facilitatorKey) }))
}

async function makeExample(store: Store, form: string, log: Log): Promise<Kept[number] | null> {
  try {
    const start = instantiate({ formId: form, lang: LANG, params: {}, filled: true })
    const { id, title, facilitatorKey } = await storeNewBoard(store, { ...start, form, lang: LANG }, '')
    return { form, id, title, facilitatorKey }
  } catch (error) {
    log.error({ form, reason: error instanceof Error ? error.message : String(error) }, 'no example board')
    return null
  }
}

async function readKept(file: string): Promise<Kept> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return keptExamples.parse(JSON.parse(text))
}

/** Whole or not at all, and readable for the server's own user alone. */
async function writeKept(file: string, kept: Kept): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
