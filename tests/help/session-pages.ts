// The real browsers of a whole session, tapped from before they load anything.
import type { CreatedBoard } from '@kringbord/shared/api'
import type { Browser } from 'playwright-core'
import { comeOn } from './board-page.ts'
import { type Device, openPage } from './open-page.ts'
import { type TappedPage, tapPage } from './tapped-page.ts'

export type SessionPages = Record<'host' | 'laptop' | 'phone' | 'wall', TappedPage>

/** A facilitator's board, a participant's board, a telephone, and the screen in the room at `screen`. */
export async function openPages(browser: Browser, board: CreatedBoard, screen: string): Promise<SessionPages> {
  const [host, laptop, phone, wall] = await Promise.all([
    tappedBoard(browser, board.urls.facilitate, 'Anne'),
    tappedBoard(browser, board.urls.join, 'Lotte'),
    tappedPhone(browser, board.urls.join, 'Femke'),
    tappedWall(browser, screen),
  ])
  return { host, laptop, phone, wall }
}

async function tappedBoard(browser: Browser, link: string, name: string): Promise<TappedPage> {
  const tapped: TappedPage[] = []
  await comeOn(browser, link, { name, before: async (page) => void tapped.push(await tapPage(page, name)) })
  const [one] = tapped
  if (!one) throw new Error(`${name} is not tapped`)
  return one
}

async function tappedPhone(browser: Browser, link: string, name: string): Promise<TappedPage> {
  const tapped = await openTapped(browser, { width: 390 }, name)
  const { page } = tapped
  await page.goto(link)
  await page.getByLabel('Je naam').fill(name)
  await page.getByRole('button', { name: 'Doe mee' }).click()
  await page.locator('.ph-main h1').waitFor()
  return tapped
}

async function tappedWall(browser: Browser, address: string): Promise<TappedPage> {
  const tapped = await openTapped(browser, { width: 1280, height: 720 }, 'Scherm')
  await tapped.page.goto(address)
  await tapped.page.locator('main h1').first().waitFor()
  return tapped
}

async function openTapped(browser: Browser, device: Device, who: string): Promise<TappedPage> {
  return tapPage(await openPage(browser, device), who)
}
