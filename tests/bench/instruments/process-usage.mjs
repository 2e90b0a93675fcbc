// What processes and the machine used, from /proc (Linux).
import { readFileSync, writeFileSync } from 'node:fs'

/** Ticks per second of every Linux that Node runs on. */
const HZ = 100

/** CPU seconds of all threads of a process so far. */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = [Number(fields[11]) / HZ, Number(fields[12]) / HZ]
  return { user, system, total: user + system }
}

/** Resident memory of a process in bytes: now, and the most since `resetPeak`. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1')
  const bytes = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') }
}

export function resetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Not allowed here: then it is the peak since the process began.
  }
}

/** Busy CPU seconds of the whole machine so far. */
export function machineBusy() {
  const [line = ''] = readFileSync('/proc/stat', 'latin1').split('\n', 1)
  const [user, nice, system, , , interrupts, soft] = line.trim().split(/\s+/).slice(1).map(Number)
  return (user + nice + system + interrupts + soft) / HZ
}

/** What to put before a command so that it has a CPU of its own and, where allowed, goes first. */
export function pinned(cpu, { first = true } = {}) {
  const nice = first && process.getuid?.() === 0 ? ['nice', '-n', '-15'] : []
  return [...nice, ...(cpu === null ? [] : ['taskset', '-c', String(cpu)])]
}

function setAutogroup(nice) {
  try {
    writeFileSync('/proc/self/autogroup', String(nice))
  } catch {
    // Not root, or no autogroups.
  }
}
const lower = () => setAutogroup(0)

/** With autogroups `nice` counts only within one login session: raises this whole session until the process ends. */
export function raiseSession() {
  setAutogroup(-15)
  if (!process.listeners('exit').includes(lower)) process.once('exit', lower)
}

/** Waits until others use less than `share` of one CPU, at most `patience` ms. Returns the share they use. */
export async function waitForQuiet(patience, share = 0.15) {
  for (const start = Date.now(); ; ) {
    const [busy, at] = [machineBusy(), Date.now()]
    await new Promise((resolve) => setTimeout(resolve, 400))
    const used = (machineBusy() - busy) / ((Date.now() - at) / 1e3)
    if (used < share || Date.now() - start > patience) return used
  }
}
