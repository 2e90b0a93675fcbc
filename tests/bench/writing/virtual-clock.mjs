// Time that passes as fast as the work is done: timers, frames and performance.now of this process, for a simulation of
// hours in seconds. What is measured in it are bytes and counts, never durations.

/** Of a screen, in milliseconds. */
const FRAME = 1000 / 60
/** The time of day goes on from one clock to the next, as libraries remember it. */
let latest = Date.now()

/** Takes the place of the process's clock until `restore`. */
export function installClock() {
  const real = {
    setImmediate,
    clearImmediate,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    now: performance.now,
    date: Date.now,
  }
  const frames = { request: globalThis.requestAnimationFrame, cancel: globalThis.cancelAnimationFrame }
  const due = new Map()
  let times = []
  let now = 0

  const at = (time, task) => {
    if (!due.has(time)) {
      due.set(time, new Set())
      insert(times, time)
    }
    due.get(time).add(task)
    task.time = time
    return task
  }
  const timer = (callback, ms = 0, every = null, args = []) =>
    at(now + ms, {
      run: () => callback(...args),
      every,
      unref: () => undefined,
      ref: () => undefined,
    })
  const clear = (task) => {
    if (!task || typeof task !== 'object') return
    task.every = null
    due.get(task.time)?.delete(task)
  }
  Object.assign(globalThis, {
    setImmediate: (callback, ...args) => timer(callback, 0, null, args),
    clearImmediate: clear,
    setTimeout: (callback, ms = 0, ...args) => timer(callback, Math.max(1, ms), null, args),
    setInterval: (callback, ms, ...args) => timer(callback, ms, ms, args),
    clearTimeout: clear,
    clearInterval: clear,
    requestAnimationFrame: (callback) => timer(() => callback(now), (Math.floor(now / FRAME + 1e-6) + 1) * FRAME - now),
    cancelAnimationFrame: clear,
  })
  const began = latest
  performance.now = () => now
  Date.now = () => began + now

  return {
    now: () => now,
    /** Lets `ms` pass; what is promised meanwhile is kept before time goes on. */
    async pass(ms) {
      const end = now + ms
      while (times.length > 0 && times[0] <= end) {
        const [time] = times
        now = Math.max(now, time)
        for (const task of due.get(time)) {
          due.get(time).delete(task)
          task.run()
          if (task.every !== null) at(now + task.every, task)
          for (let turn = 0; turn < 6; turn++) await undefined
        }
        // What a thread has done meanwhile (compression) is heard of.
        await new Promise(real.setImmediate)
        due.delete(time)
        times = times.slice(1)
      }
      now = end
    },
    restore() {
      latest = began + now
      Object.assign(globalThis, {
        setImmediate: real.setImmediate,
        clearImmediate: real.clearImmediate,
        setTimeout: real.setTimeout,
        clearTimeout: real.clearTimeout,
        setInterval: real.setInterval,
        clearInterval: real.clearInterval,
        requestAnimationFrame: frames.request,
        cancelAnimationFrame: frames.cancel,
      })
      performance.now = real.now
      Date.now = real.date
    },
  }
}

/** Puts `time` into the sorted list `times`. */
function insert(times, time) {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] < time) low = middle + 1
    else high = middle
  }
  times.splice(low, 0, time)
}
