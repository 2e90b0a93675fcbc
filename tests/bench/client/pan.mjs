// Frames of a page while its board is panned with the wheel, and how busy its main thread is meanwhile.

/** Pans around for `seconds`. @returns { fps, busy (per cent) } */
export async function framesWhilePanning(page, seconds) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value
  }
  const before = await busySeconds()
  const frames = await page.evaluate(pan, seconds * 1_000)
  const busy = (await busySeconds()) - before
  await session.detach()
  return { fps: Math.round((frames / seconds) * 10) / 10, busy: Math.round((busy / seconds) * 100) }
}

/** In the page: a wheel event per frame, round in a circle. */
function pan(milliseconds) {
  const canvas = document.querySelector('.tl-canvas')
  return new Promise((resolve) => {
    const start = performance.now()
    let frames = 0
    const step = () => {
      const passed = performance.now() - start
      if (passed > milliseconds) return resolve(frames)
      frames += 1
      const [deltaX, deltaY] = [24 * Math.cos(passed / 400), 24 * Math.sin(passed / 400)]
      const place = { clientX: 700, clientY: 450, bubbles: true, cancelable: true }
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, ...place }))
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}
