// Looks at the middle of a board from a given distance, with the wheel, as anyone would.

/** Zooms `page` to about `zoom`. */
export async function zoomTo(page, zoom) {
  await page.mouse.move(700, 450)
  await page.keyboard.down('Control')
  for (let i = 0; i < 60; i++) {
    const now = await page.evaluate(zoomOf)
    if (Math.abs(now - zoom) / zoom < 0.15) break
    await page.mouse.wheel(0, now < zoom ? -60 : 60)
    await page.waitForTimeout(60)
  }
  await page.keyboard.up('Control')
  await page.waitForTimeout(1_000)
}

function zoomOf() {
  return Number(document.querySelector('.tl-html-layer').style.transform.match(/[\d.]+/)[0])
}
