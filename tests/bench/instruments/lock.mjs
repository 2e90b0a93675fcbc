// One measurement at a time on a machine.

import { rmSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const LOCK = join(tmpdir(), 'kringbord-bench.lock')

/** Waits for another measurement to end. Resolves to what lets the next one go. */
export async function takeLock(say) {
  for (let told = false; ; await wait(1_000)) {
    try {
      await writeFile(LOCK, String(process.pid), { flag: 'wx' })
      return () => rmSync(LOCK, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isAlive(Number(await readFile(LOCK, 'utf8').catch(() => '0')))) await rm(LOCK, { force: true })
      else if (!told) say('another measurement is under way')
      told = true
    }
  }
}

function isAlive(pid) {
  if (pid === 0) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
