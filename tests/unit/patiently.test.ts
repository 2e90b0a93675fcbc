// Code that comes late while the line comes and goes.
import { patiently } from '@kringbord/client/session/patiently'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { until } from '../help/until.ts'

const page = { onLine: true, events: new EventTarget() }
beforeEach(() => {
  page.onLine = true
  vi.stubGlobal('navigator', page)
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  vi.stubGlobal('addEventListener', page.events.addEventListener.bind(page.events))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Fails as often as it is told, then gives the code. */
function failing(times: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= times) throw new Error('not loaded')
    return 'the code'
  })
  return load
}

test('F7: code that did not come is asked for again, and without a line not before that is back', async () => {
  const load = failing(3)
  page.onLine = false
  const code = patiently(load, [1, 1, 1])()
  await until('it is asked for once', () => load.mock.calls.length === 1)
  await new Promise((resolve) => setImmediate(resolve))
  expect(load).toHaveBeenCalledTimes(1)
  page.onLine = true
  page.events.dispatchEvent(new Event('online'))
  expect(await code).toBe('the code')
  expect(load).toHaveBeenCalledTimes(4)
})

test('what never comes fails in the end, so that the page can say so', async () => {
  const load = failing(9)
  await expect(patiently(load, [1, 1])()).rejects.toThrow('not loaded')
  expect(load).toHaveBeenCalledTimes(3)
})
