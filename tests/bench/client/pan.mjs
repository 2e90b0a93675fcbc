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

/**
 * In the page: a wheel event per frame, twice round a circle, back to where it began. Where the camera is follows from the
 * time alone, so that a page that draws fewer frames passes the same shapes.
 */
function pan(milliseconds) {
  const canvas = document.querySelector('.tl-canvas')
  const RADIUS = 460
  const placeAt = (passed) => {
    const angle = (passed / milliseconds) * 4 * Math.PI
    return [RADIUS * Math.sin(angle), RADIUS * (1 - Math.cos(angle))]
  }
  return new Promise((resolve) => {
    const start = performance.now()
    let frames = 0
    let [x, y] = placeAt(0)
    const step = () => {
      const passed = Math.min(milliseconds, performance.now() - start)
      const [nextX, nextY] = placeAt(passed)
      const place = { clientX: 700, clientY: 450, bubbles: true, cancelable: true }
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaX: nextX - x, deltaY: nextY - y, ...place }))
      if (passed >= milliseconds) return resolve(frames)
      frames += 1
      x = nextX
      y = nextY
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}
