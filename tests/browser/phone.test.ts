// The light page as people hold it: one participant from the link to the last step, without the board on the screen, and a
// line that goes away and comes back. The facilitator works through the API.
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { boardNotes } from '@kringbord/shared/board-notes'
import { people } from '@kringbord/shared/people'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { faults } from '../help/board-page.ts'
import { type Device, openPage } from '../help/open-page.ts'
import { joinBoard } from '../help/server.ts'
import { shot } from '../help/shot.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

type Options = Device & { textSize?: string; asked?: string[] }

/** A phone with letters of `textSize` follows the link; every address that it asks for goes into `asked`. */
async function open(link: string, { textSize = '100%', asked = [], ...device }: Options = {}): Promise<Page> {
  const page = await openPage(visits.browser, { width: 390, ...device })
  page.on('request', (request) => void asked.push(request.url()))
  await page.addInitScript((size) => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = size
    })
  }, textSize)
  await page.goto(link)
  return page
}

async function comeIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Je naam').fill(name)
  await page.getByLabel('Je naam').press('Enter')
  await page.locator('.ph-main h1').waitFor()
}

/** A board with a facilitator who works through the API. */
async function wall(form: string) {
  const board = await visits.makeBoard({ form, title: 'Leerdag in de Buurt' })
  const host = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Anne')
  const asks = (path: string, json?: object, method?: string) =>
    ask(visits.server, { board: board.id, token: host.token }, path, json, method)
  const textsOn = async () => {
    const { zones } = boardNotes.parse(await asks('/notes'))
    return zones.flatMap(({ items }) => items.map(({ text }) => text))
  }
  return { board, ask: asks, textsOn, go: (step: string) => asks('/session', { kind: 'go', step }) }
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const mine = (page: Page) => page.getByRole('region', { name: 'Van jou' })
const bar = (page: Page) => page.getByRole('navigation', { name: 'Meedoen' })

test('F7: from link to vote without the board: instruction, note, hand, hidden note, vote; a lost line loses nothing', async () => {
  const { board, go, ask, textsOn } = await wall('reflectie')
  const asked: string[] = []
  const page = await open(board.urls.join, { asked })
  await comeIn(page, 'Amina')
  expect(page.url(), 'and the key has left the address').toBe(`${visits.server.url}/m/${board.id}`)

  // Where one writes in the new step is not known yet: one types, and it does not go to where one wrote before.
  let arrive = () => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const notes = `**/api/boards/${board.id}/notes`
  await page.route(notes, async (route) => {
    if (route.request().method() === 'GET') await late
    await route.continue()
  })
  await go('terughalen')
  await heading(page, /Haal terug/).waitFor()
  await page.getByLabel('Jouw tekst').fill('De corporatie kende de wijkverpleegkundige niet.')
  const put = page.getByRole('button', { name: 'Zet op het bord' })
  expect(await put.getAttribute('aria-busy')).toBe('true')
  await page.getByLabel('Jouw tekst').press('Control+Enter')
  expect(await mine(page).count()).toBe(0)
  arrive()
  expect(await faults(page)).toEqual([])
  await put.click()
  await page.unrouteAll({ behavior: 'wait' })
  await mine(page)
    .getByText(/^\s*Opgeslagen om \d\d:\d\d$/)
    .waitFor()
  expect(await textsOn()).toEqual(['De corporatie kende de wijkverpleegkundige niet.'])
  await shot(page, 'phone-note')

  await bar(page).getByRole('button', { name: 'Hand' }).click()
  await bar(page).getByRole('button', { name: 'Hand', pressed: true }).waitFor()
  await bar(page).getByRole('button', { name: 'Klaar' }).click()
  await bar(page).getByRole('button', { name: 'Reageer' }).click()
  await page.getByRole('button', { name: 'Applaus' }).click()
  expect(await faults(page)).toEqual([])

  // The line goes while one writes; the text stays, also when the browser puts the page away meanwhile.
  await page.context().setOffline(true)
  await page.getByLabel('Jouw tekst').fill('Geschreven in de tunnel')
  await page.getByRole('button', { name: 'Zet op het bord' }).click()
  await mine(page)
    .getByText(/Staat veilig op dit toestel/)
    .waitFor()
  await page.getByText('Geen verbinding. Schrijf gerust door').waitFor()
  await page.getByLabel('Jouw tekst').fill('Nog niet af')
  await shot(page, 'phone-offline')
  await page.context().setOffline(false)
  await page.reload()
  await mine(page).getByText('Geschreven in de tunnel').waitFor()
  await until('it arrives', async () => (await textsOn()).includes('Geschreven in de tunnel'))
  expect(await page.getByLabel('Jouw tekst').inputValue()).toBe('Nog niet af')

  // What went on meanwhile is there when the line is back.
  await page.context().setOffline(true)
  await page.getByText('Geen verbinding. Schrijf gerust door').waitFor()
  await go('schrijven')
  await page.context().setOffline(false)
  await heading(page, /./).filter({ hasNotText: 'Haal terug' }).waitFor()
  await page.getByLabel('Jouw tekst').fill('Dit ziet nog niemand')
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await mine(page)
    .getByRole('listitem')
    .filter({ hasText: 'Dit ziet nog niemand' })
    .getByText(/Opgeslagen om/)
    .waitFor()
  expect(await textsOn()).not.toContain('Dit ziet nog niemand')
  expect(await faults(page)).toEqual([])
  await shot(page, 'phone-hidden')
  await ask('/hidden/show', { step: 'schrijven', how: 'all' })
  await until('it is shown', async () => (await textsOn()).includes('Dit ziet nog niemand'))

  await ask('/votes', { kind: 'dots', budget: 3, question: 'Wat raakt je het meest?' })
  await bar(page).getByRole('button', { name: 'Stem' }).click()
  await page
    .getByRole('button', { name: /^Eén erbij/ })
    .first()
    .click()
  await page.getByText('Je stem is bewaard').waitFor()
  expect(await faults(page)).toEqual([])
  await shot(page, 'phone-vote')

  await page.getByText('Lees wat er staat').click()
  await page.getByRole('listitem').filter({ hasText: 'van jou' }).first().waitFor()
  await shot(page, 'phone-read')
  // A step that begins is seen from its title on.
  await go('schakelen')
  await heading(page, /Toon, lees/).waitFor()
  await until('the page is at its top', () => page.evaluate(() => scrollY === 0))
  expect(
    asked.filter((url) => /editor|tldraw/.test(url)),
    'nothing of the board is loaded',
  ).toEqual([])

  // With one tap to the whole board, on the same place, and that is remembered.
  await page.getByRole('link', { name: 'Open het hele bord' }).click()
  await page.locator('.tl-canvas').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/b/${board.id}`)
})

test('F8: usable at 320 px and twice the text, with keys alone', async () => {
  const { board, go, textsOn } = await wall('reflectie')
  await go('terughalen')
  const page = await open(board.urls.join, { width: 320, height: 700, textSize: '200%' })
  await comeIn(page, 'Bert')
  const text = page.getByLabel('Jouw tekst')
  await text.waitFor()
  /** Nothing sticks out at the side. */
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
  expect(await fits()).toBe(true)
  expect(await faults(page)).toEqual([])
  await until('the field has the focus', async () => {
    await page.keyboard.press('Tab')
    return text.evaluate((field) => field === document.activeElement)
  })
  // An address that someone pastes has no place to break.
  const address = `https://waterland.nl/${'verslag'.repeat(12)}`
  await page.keyboard.insertText(address)
  await page.keyboard.press('Control+Enter')
  await mine(page)
    .getByText(/Opgeslagen om/)
    .waitFor()
  expect(await textsOn()).toEqual([address])
  await page.getByText('Lees wat er staat').click()
  await page.locator('.ph-read').getByText(address).waitFor()
  expect(await fits()).toBe(true)
  await mine(page)
    .getByRole('button', { name: /^Haal weg:/ })
    .focus()
  await page.keyboard.press('Enter')
  await until('it is gone', async () => (await textsOn()).length === 0)
  expect(await fits()).toBe(true)
  await shot(page, 'phone-large-text')
})

const STATIC = fileURLToPath(new URL('../../client/dist/', import.meta.url))

/** Bytes of scripts and styles among `urls`, as they are served. */
function served(urls: readonly string[]): number {
  const files = new Set(urls.map((url) => new URL(url).pathname).filter((path) => /\.(js|css)$/.test(path)))
  return [...files].reduce((sum, path) => {
    const packed = `${STATIC}${path}.br`
    return sum + statSync(existsSync(packed) ? packed : STATIC + path).size
  }, 0)
}

test('F9: all code of the page is at most 100 KiB as it is served, and a vote brings little more', async () => {
  const { board, go, ask } = await wall('reflectie')
  await go('terughalen')
  const asked: string[] = []
  const page = await open(board.urls.join, { asked })
  await comeIn(page, 'Cem')
  await page.getByLabel('Jouw tekst').fill('Kort')
  await page.getByRole('button', { name: 'Zet op het bord' }).click()
  await mine(page)
    .getByText(/Opgeslagen om/)
    .waitFor()
  const bytes = served(asked)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(100 * 1024)
  await ask('/votes', { kind: 'opinion' })
  await page.getByRole('button', { name: 'Eens', exact: true }).first().waitFor()
  expect(served(asked) - bytes).toBeLessThanOrEqual(12_000)

  // What others show is seen here too; the first sign brings how they look.
  const voted = served(asked)
  // It is there for a moment only.
  const seen = page.locator('.k-signs-one', { hasText: 'Anne' }).waitFor()
  await Promise.all([seen, ask('/live', { kind: 'react', emoji: '👏' })])
  expect(served(asked) - voted).toBeLessThanOrEqual(4_000)
})

test('F7: a tegel is chosen by its picture, which comes without the board', async () => {
  const { board, go } = await wall('tegeltjeswijsheden')
  await go('schrijven')
  const asked: string[] = []
  const page = await open(board.urls.join, { asked, width: 320 })
  // The line is gone for as long as it takes to ask for the pictures: they come later, and the page stays.
  const broken: string[] = []
  await page.route(/motif-field-/, (route) => {
    const url = route.request().url()
    if (broken.includes(url)) return route.continue()
    broken.push(url)
    return route.abort('internetdisconnected')
  })
  await comeIn(page, 'Dina')
  await page.getByRole('radio', { name: 'Molen' }).check()
  expect(broken).not.toEqual([])
  const styles = page.locator('link[rel=stylesheet]')
  const looks = () => styles.evaluateAll((all: HTMLLinkElement[]) => all.every(({ sheet }) => sheet))
  await expect.poll(looks, { message: 'with its looks' }).toBe(true)
  await page.getByLabel('Jouw tekst').fill('Wie vraagt, leert dubbel')
  expect(await faults(page)).toEqual([])
  await shot(page, 'phone-tegel')
  expect(asked.filter((url) => /editor|tldraw/.test(url))).toEqual([])
  expect(served(asked)).toBeLessThanOrEqual(106 * 1024)
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await mine(page)
    .getByText(/Opgeslagen om/)
    .waitFor()
})

test('F10: who is put out, or whose board goes, is told so; who has a wide screen or facilitates gets the board', async () => {
  const { board, ask } = await wall('reflectie')
  const page = await open(board.urls.join)
  await comeIn(page, 'Dirk')
  const { people: known } = people.parse(await ask('/people'))
  const dirk = known.find(({ name }) => name === 'Dirk')
  await ask(`/people/${dirk?.participant}`, { removed: true }, 'PATCH')
  await page.getByRole('heading', { name: 'Je doet niet meer mee op dit bord' }).waitFor()
  expect(await faults(page)).toEqual([])

  const other = await open(board.urls.join)
  await comeIn(other, 'Els')
  await ask('', undefined, 'DELETE')
  await other.getByRole('heading', { name: 'Dit bord is er niet meer' }).waitFor()

  const { board: second } = await wall('reflectie')
  const wide = await open(second.urls.join, { width: 1024, height: 800 })
  await wide.getByLabel('Je naam').fill('Fien')
  await wide.getByLabel('Je naam').press('Enter')
  await wide.locator('.tl-canvas').waitFor()
  await wide.getByRole('button', { name: 'Bordmenu' }).click()
  await wide.getByRole('menuitem', { name: 'Eenvoudige weergave' }).click()
  await wide.locator('.ph-main h1').waitFor()
  const host = await open(second.urls.facilitate.replace('/b/', '/m/'))
  await host.getByText('Je begeleidt dit bord').waitFor()
  expect(new URL(host.url()).pathname).toBe(`/b/${second.id}`)
})
