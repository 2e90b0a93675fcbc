// Where people look on a board: what is in view, and waiting until it is that.
import type { Page } from 'playwright-core'

/** The part of the board that this person sees, in board units, as x, y, width and height. */
const viewOf = (page: Page) =>
  page.evaluate(() => {
    const [canvas, layer] = ['.tl-canvas', '.tl-html-layer'].map((one) => document.querySelector(one))
    if (!canvas || !(layer instanceof HTMLElement)) throw new Error('no board')
    const [, zoom, x, y] =
      layer.style.transform.match(/scale\(([-\d.e]+)\) translate\(([-\d.e]+)px, ?([-\d.e]+)px\)/) ?? []
    const { width, height } = canvas.getBoundingClientRect()
    return [-Number(x), -Number(y), width / Number(zoom), height / Number(zoom)].map(Math.round)
  })

/**
 * Waits until the camera stands still, and gives what is seen then. Still is the same for a third of a second and for ten
 * frames, for a slow machine draws few of them. A move that is still on its way is not seen: wait for where it goes.
 */
export async function still(page: Page): Promise<number[]> {
  await page.waitForFunction(async () => {
    const view = () => document.querySelector<HTMLElement>('.tl-html-layer')?.style.transform
    const before = view()
    const frames = async () => {
      for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame)
    }
    await Promise.all([frames(), new Promise((resolve) => setTimeout(resolve, 330))])
    return before !== undefined && before === view()
  })
  return viewOf(page)
}

/** Whether the middle of what `page` sees lies within what `other` sees, when both stand still. */
export async function seesSame(page: Page, other: Page): Promise<boolean> {
  const [[x = 0, y = 0, w = 0, h = 0], [left = 0, top = 0, width = 0, height = 0]] = await Promise.all([
    still(page),
    still(other),
  ])
  const [middle, centre] = [x + w / 2, y + h / 2]
  return middle > left && middle < left + width && centre > top && centre < top + height
}
