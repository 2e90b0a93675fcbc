// The light page itself: how little room and code it takes, tegels by their picture, and who it is not for.
import { people } from '@kringbord/shared/people'
import { expect, test } from 'vitest'
import { faults } from '../help/board-page.ts'
import { comeIn, createPhones, mine, served } from '../help/phones.ts'
import { shot } from '../help/shot.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()
const { open, wall } = createPhones(visits)

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
