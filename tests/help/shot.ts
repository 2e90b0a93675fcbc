// Pictures of pages for who wants to look: `KRINGBORD_SHOTS=<folder>` keeps them, without it there are none.
import type { Page } from 'playwright-core'

const folder = process.env.KRINGBORD_SHOTS

/** Keeps a picture of what `page` shows now, as `<name>.png`. */
export async function shot(page: Page, name: string): Promise<void> {
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
