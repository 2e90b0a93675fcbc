// A page of someone new: a fresh profile on a laptop or a phone, in Dutch unless told otherwise.
import type { Browser, Page } from 'playwright-core'

export type Device = {
  /** In px; below 600 is a phone. */
  width?: number
  height?: number
  locale?: string
  /** What is done with the page before it goes anywhere. */
  before?(page: Page): Promise<unknown>
}

/** Ends what hangs, also on a machine that is several times as slow. */
const PATIENCE = 120_000

/** Opens an empty page on a device of its own. */
export async function openPage(
  browser: Browser,
  { width = 1440, height, locale = 'nl-NL', before }: Device = {},
): Promise<Page> {
  const phone = width < 600
  const viewport = { width, height: height ?? (phone ? 844 : 900) }
  const context = await browser.newContext({ viewport, locale, hasTouch: phone, isMobile: phone })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await before?.(page)
  return page
}
