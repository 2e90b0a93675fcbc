// Code that comes late, for a page that must not end because the line went just then: it is asked for again.

/** Pauses between tries, in ms. When all of them failed it is not the line: the code of an older version is gone. */
const PAUSES: readonly number[] = [500, 2_000, 4_000, 8_000, 16_000, 30_000]

/** Loads as `load` does, and again after it failed; without a line not before that is back. @throws what `load` last threw */
export function patiently<T>(load: () => Promise<T>, pauses = PAUSES): () => Promise<T> {
  const attempt = async (tried: number): Promise<T> => {
    try {
      return await load()
    } catch (error) {
      const pause = pauses[tried]
      if (pause === undefined) throw error
      await lineBack()
      await new Promise((resolve) => setTimeout(resolve, pause))
      stylesAgain()
      return attempt(tried + 1)
    }
  }
  return () => attempt(0)
}

function lineBack(): Promise<unknown> {
  if (navigator.onLine) return Promise.resolve()
  return new Promise((resolve) => addEventListener('online', resolve, { once: true }))
}

/** A style sheet that did not come is not asked for again by itself. */
function stylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (!link.sheet) link.replaceWith(link.cloneNode())
}
