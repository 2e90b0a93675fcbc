// Runs in a page before anything else of it: notes when the board's data came, when every shape first stood on the screen
// (ours shows a picture of them before there is an editor), when the editor had them all, and when their texts were there.

/** For `page.addInitScript(watchPaint, { shapes, texts })`: how many are in view. */
export function watchPaint({ shapes, texts }) {
  const seen = { data: 0, first: 0, shapes: 0, texts: 0, most: [0, 0] }
  globalThis.paints = seen
  // Our board comes over a socket, the bare one as JSON.
  const Socket = globalThis.WebSocket
  globalThis.WebSocket = class extends Socket {
    constructor(...address) {
      super(...address)
      this.addEventListener('message', ({ data }) => {
        if (data.byteLength > 50_000 && seen.data === 0) seen.data = performance.now()
      })
    }
  }
  const painted = (what) => {
    seen[what] = -1
    // After the frame that this one makes.
    requestAnimationFrame(() => {
      seen[what] = performance.now()
    })
  }
  const look = () => {
    const [mark] = performance.getEntriesByName('records')
    if (mark && seen.data === 0) seen.data = mark.startTime
    const all = document.getElementsByClassName('tl-shape')
    let [there, readable] = [0, 0]
    for (const element of all) {
      if (element.style.display === 'none' || !(element.firstElementChild || element.style.backgroundColor)) continue
      there += 1
      if (element.textContent.trim() !== '') readable += 1
    }
    seen.most = [there, readable]
    const picture = Number(document.querySelector('.k-preview-picture')?.dataset.shapes ?? 0)
    if (seen.first === 0 && Math.max(picture, there) >= shapes) painted('first')
    if (seen.shapes === 0 && there >= shapes) painted('shapes')
    if (seen.texts === 0 && readable >= texts) painted('texts')
    if (seen.shapes <= 0 || seen.texts <= 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
