// Code that comes late while the line comes and goes.
import { patiently } from '@kringbord/client/session/patiently'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFakeTimers } from '../help/fake-timers.ts'

/** A style sheet in the page; `sheet` is null while its file did not come. */
type Link = { sheet: object | null; asked: number; cloneNode(): Link; replaceWith(next: Link): void }

const page = { onLine: true, events: new EventTarget() }
let links: Link[]
beforeEach(() => {
  useFakeTimers()
  page.onLine = true
  links = []
  vi.stubGlobal('navigator', page)
  vi.stubGlobal('document', { querySelectorAll: () => links })
  vi.stubGlobal('addEventListener', page.events.addEventListener.bind(page.events))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Fails as often as it is told, then gives the code. */
function failing(times: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= times) throw new Error('not loaded')
    return 'the code'
  })
  return load
}

function link(sheet: object | null): Link {
  const self: Link = {
    sheet,
    asked: 1,
    cloneNode: () => ({ ...self, asked: self.asked + 1 }),
    replaceWith: (next) => void links.splice(links.indexOf(self), 1, next),
  }
  return self
}

test('F7: code that did not come is asked for again, and without a line not before that is back', async () => {
  const load = failing(3)
  page.onLine = false
  const code = patiently(load)()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(load).toHaveBeenCalledTimes(1)
  page.onLine = true
  page.events.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await code).toBe('the code')
  expect(load).toHaveBeenCalledTimes(4)
})

test('F7: with the code a style sheet that did not come is asked for again, and no other', async () => {
  links = [link({}), link(null)]
  const code = patiently(failing(1))()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await code).toBe('the code')
  expect(links.map(({ asked }) => asked)).toEqual([1, 2])
})

test('what never comes fails in the end, so that the page can say so', async () => {
  const load = failing(9)
  const ended = expect(patiently(load, [1, 1])()).rejects.toThrow('not loaded')
  await vi.advanceTimersByTimeAsync(10)
  await ended
  expect(load).toHaveBeenCalledTimes(3)
})
