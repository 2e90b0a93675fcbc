// Everything that the API describes of itself, asked by everyone with bodies and ids that nearly fit: it is done or refused,
// never a fault, and the board is as sound as before.
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { boardSession } from '@kringbord/shared/api'
import { parseSteps } from '@kringbord/shared/step-schema'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'
import { forgedBody, openApi } from '../help/forged-bodies.ts'
import { createRandom } from '../help/random.ts'
import { silent } from '../help/scene.ts'

const ROUNDS = 12
/** What would end the test itself: the board, links and roles of those who ask, and boards without end. */
const LEFT_OUT =
  /^(delete \/boards\/\{id\}|.*\/(links|hand-over|rehearsal|copy|own-form|people\/.*)|post \/boards|.*\/files)$/
const READS =
  '/people /session /notes /own-notes /votes /tables /needles /arrangements /file /hidden /contributions /waiting'

test('S6: whatever is asked of the API, by whom and how, it answers without a fault, and the board stays sound', async () => {
  const random = createRandom(20_261_122)
  const store = createMemoryStore()
  const faults: unknown[] = []
  const log = { ...silent, debug() {}, fatal() {}, error: (facts: object) => void faults.push(facts) }
  const rooms = createRooms({ store, log })
  const { ask, join, makeBoard } = createTestApi({ store, rooms, log, config: { addressLimits: false } })
  const board = await makeBoard({ form: 'whole-system', filled: true })
  const people = [board.facilitatorKey, board.joinKey, board.viewKey].map((key) => join(board.id, key))
  const [host, guest, viewer] = await Promise.all(people)
  const path = `/api/boards/${board.id}`
  const { steps } = boardSession.parse(await (await ask(`${path}/session`, { token: host?.token })).json())
  const own = [host, guest, viewer].map((one) => one?.participant ?? '')
  const named = parseSteps(steps).flatMap(({ id, zones }) => [id, ...zones.slice(0, 1)])
  const ids = [...own, ...named, 'tekst', 'constructor', '__proto__', '..']
  const words = [...ids, '\ud800', '\u0000']
  const tokens = [host, host, host, guest, guest, viewer].map((one) => one?.token ?? '').concat('onbekend')
  const { paths } = openApi.parse(await (await ask('/api/openapi.json')).json())

  const routes = Object.entries(paths).flatMap(([route, ways]) =>
    Object.entries(ways).map(([method, { requestBody }]) => ({ route, method, body: requestBody?.content })),
  )
  const due = routes.filter(({ method, route }) => !LEFT_OUT.test(`${method} ${route}`))
  expect(due.length).toBeGreaterThan(40)
  let done = 0
  for (let round = 0; round < ROUNDS; round++)
    for (const { route, method, body } of due) {
      const id = random.chance(0.95) ? board.id : '__proto__'
      const filled = route.replace('{id}', id).replace(/\{\w+\}/g, () => encodeURIComponent(random.pick(ids)))
      const schema = body?.['application/json']?.schema
      const json = schema && forgedBody(schema, random, words)
      const asked = { method: method.toUpperCase(), token: random.pick(tokens), ...(schema !== undefined && { json }) }
      const { status } = await ask(`/api${filled}`, asked).catch((cause) => {
        throw new Error(`${method} ${route} ${JSON.stringify(json)}`, { cause })
      })
      expect(status, `${method} ${route} ${JSON.stringify(json)?.slice(0, 500)}`).toBeLessThan(500)
      if (status < 300) done += 1
    }
  expect(done, 'not everything was nonsense').toBeGreaterThan(150)
  for (const where of READS.split(' '))
    expect((await ask(path + where, { token: host?.token })).status, where).toBe(200)
  expect(faults).toEqual([])
  await rooms.close()
})
