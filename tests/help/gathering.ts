// A whole gathering on a real server: a facilitator at the board, someone on a laptop, and people on telephones with the
// light page, who come in with their names and organisations and write what the step asks for. Remembers what they wrote.
import { boardSession } from '@kringbord/shared/api'
import { boardNotes } from '@kringbord/shared/board-notes'
import type { Step } from '@kringbord/shared/session'
import { parseSteps } from '@kringbord/shared/step-schema'
import type { Browser, Page } from 'playwright-core'
import { ask } from './ask.ts'
import { comeOn } from './board-page.ts'
import { openPage } from './open-page.ts'
import { joinBoard, makeBoard, type RunningServer } from './server.ts'

/** Four organisations of three domains; whoever comes takes the next one. */
const organisations: readonly (readonly [organisation: string, domain: string])[] = [
  ['Corporatie De Brug', 'Wonen'],
  ['Buurtzorg Waterland', 'Zorg'],
  ['Thuis Samen', 'Zorg'],
  ['Welzijn in de Buurt', 'Welzijn'],
]

/** Who come at the same time: one of each organisation. */
const AT_ONCE = organisations.length

export type Guest = { name: string; page: Page; gone: boolean }

export type Gathering = Awaited<ReturnType<typeof gather>>

/** A board of `form` with its facilitator on it; guests come with `welcome`. */
export async function gather(server: RunningServer, browser: Browser, form: string) {
  // The compass votes on statements, which a facilitator takes from the step before: they stand in the example.
  const board = await makeBoard(server, { form, title: 'Leerdag in de buurt', filled: form === 'kompas' })
  const host = await comeOn(browser, board.urls.facilitate, { name: 'Anne' })
  // A second facilitator, who only looks things up.
  const { token } = await joinBoard(server, board.id, board.facilitatorKey, 'Regie')
  const guests: Guest[] = []
  const written = new Set<string>()

  const asker = { board: board.id, token }
  async function come(name: string, i: number): Promise<Guest> {
    const page = await openPage(browser, { width: 390 })
    await page.goto(board.urls.join)
    const [organisation, domain] = organisations[i % organisations.length] ?? ['', 'Wonen']
    await page.getByLabel('Je naam').fill(name)
    await page.getByLabel('Je organisatie').fill(organisation)
    await page.getByRole('radio', { name: domain }).check()
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.locator('.ph-main h1').waitFor()
    return { name, page, gone: false }
  }
  return {
    board,
    host,
    guests,
    /** Every text that was written, once. */
    written,
    /** What a second facilitator hears at a path of the board. */
    ask: (path: string) => ask(server, asker, path),
    /** Those who are still there. */
    here: () => guests.filter(({ gone }) => !gone),
    steps: async () => parseSteps(boardSession.parse(await ask(server, asker, '/session')).steps),
    /** All texts on the board. */
    async textsOn(): Promise<string[]> {
      const { zones } = boardNotes.parse(await ask(server, asker, '/notes'))
      return zones.flatMap(({ items }) => items.map(({ text }) => text))
    },
    /** They follow the link on their telephones, a few at a time. */
    async welcome(...names: string[]): Promise<void> {
      for (let first = 0; first < names.length; first += AT_ONCE)
        guests.push(...(await Promise.all(names.slice(first, first + AT_ONCE).map((name, i) => come(name, i)))))
    },
    /** Writes what the step has a field for; resolves when it is said to be saved, or kept when there is no line. */
    async write({ page }: Guest, text: string, { offline = false } = {}): Promise<void> {
      await page.getByLabel('Jouw tekst').fill(text)
      const send = page.locator('.ph-write-act button[type=submit]')
      if (offline) {
        // The line goes when it can be sent.
        await send.and(page.locator(':not([aria-disabled])')).waitFor()
        await page.context().setOffline(true)
        await page.getByText('Geen verbinding. Schrijf gerust door').waitFor()
      }
      await send.click()
      const own = page.getByRole('region', { name: 'Van jou' }).getByRole('listitem').filter({ hasText: text })
      await own.getByText(offline ? /Staat veilig op dit toestel/ : /Opgeslagen om/).waitFor()
      written.add(text)
    },
    /** Everyone who is there sees the step. */
    async arrive(step: Step): Promise<void> {
      const there = guests.filter(({ gone }) => !gone)
      await Promise.all(
        there.map(({ page }) => page.getByRole('heading', { level: 1, name: step.title, exact: true }).waitFor()),
      )
    },
    async leave(): Promise<void> {
      await Promise.all([host, ...guests.map(({ page }) => page)].map((page) => page.context().close()))
    },
  }
}
