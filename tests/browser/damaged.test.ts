// A board whose stored bytes were damaged: nobody waits for it, everyone is told so, on the board and on the phone.
import { join } from 'node:path'
import { openDatabase } from '@kringbord/server/src/store/driver.ts'
import { expect, test } from 'vitest'
import { faults } from '../help/board-page.ts'
import { shot } from '../help/shot.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

test('B7: a board that cannot be read says so, instead of loading for ever or asking for a name again', async () => {
  const board = await visits.makeBoard()
  const { server } = visits
  await server.kill('SIGTERM')
  const database = await openDatabase(join(server.dataDir, 'kringbord.sqlite'))
  for (const table of ['snapshot', 'log']) database.exec(`UPDATE ${table} SET bytes = x'fffefdfc00010203'`)
  database.close()
  await server.start()
  for (const [link, width] of [
    [board.urls.facilitate, 1280],
    [board.urls.join, 390],
  ] as const) {
    const page = await visits.visit(link, { width })
    await page.getByLabel('Je naam').fill('Anne')
    await page.getByLabel('Je naam').press('Enter')
    await page.getByRole('heading', { name: 'Dit bord kan nu niet open' }).waitFor()
    await page.getByText('Vraag de beheerder om een reservekopie.').waitFor()
    await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor()
    expect(await faults(page)).toEqual([])
    await shot(page, `damaged-${width}`)
  }
})
