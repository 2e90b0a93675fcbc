// What the editor's guard lets people do in a step, the server takes: whatever someone tries, nobody is refused for it.

import { boardRoots, PAGE_ID } from '@kringbord/shared/board'
import { readRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import type { StepRights } from '@kringbord/shared/session-steps'
import { startState } from '@kringbord/shared/session-steps'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDesk, type Desk } from '../help/desk.ts'
import { useFakeTimers } from '../help/fake-timers.ts'
import { createRandom, type Random } from '../help/random.ts'
import { boardOf, createScene, type Scene, settled } from '../help/scene.ts'
import { arrow, binding, geo, group, image, line, note, textShape, tile } from '../help/shapes.ts'
import { BOARD, storedBoard } from '../help/wall.ts'
import { goodAsset } from '../unit/poison.ts'

const RUNS = Number(process.env.RUNS ?? 60)
const OPERATIONS = 40

let scene: Scene
beforeEach(() => {
  useFakeTimers()
})
afterEach(async () => {
  await scene.close()
  vi.useRealTimers()
})

const [step] = session('posterpresentatie', 'nl', {}).steps
if (step === undefined) throw new Error('the form has no steps')
const makers = [note, tile, geo, line, textShape, arrow, note, arrow]

/** One thing that a person may try, from tools, keys and menus; ids of new records begin with `name`. */
function attempt(desk: Desk, random: Random, name: string): void {
  const shapes = desk.records().filter((one) => one.typeName === 'shape')
  const ties = desk.records().filter((one) => one.typeName === 'binding')
  const arrows = shapes.filter((one) => one.type === 'arrow')
  const one = () => random.pick(shapes)
  const tries: (() => void)[] = [
    () => desk.put(random.pick(makers)(`shape:${name}`)),
    () => desk.put({ ...one(), x: random.int(0, 500), y: random.int(0, 500) }),
    () => desk.put({ ...one(), opacity: random.next() }),
    () => {
      const shape = shapes.find((some) => some.type === 'note' && random.chance(0.5)) ?? one()
      if (shape.type === 'note') desk.put({ ...shape, props: { ...Object(shape.props), richText: toRichText(name) } })
    },
    () => desk.deleteShapes([one().id]),
    () => desk.deleteShapes([one().id, one().id]),
    () => arrows.length > 0 && desk.put(binding(name, random.pick(arrows).id, one().id)),
    () => {
      desk.put(arrow(`shape:${name}`))
      desk.put(binding(name, `shape:${name}`, one().id))
    },
    () => ties.length > 0 && desk.remove([random.pick(ties).id]),
    () => ties.length > 0 && desk.put({ ...random.pick(ties), toId: one().id }),
    () => {
      const members = [one(), one()].filter((some) => some.type !== 'group')
      desk.put(group(`shape:${name}`))
      desk.put(...members.map((some) => ({ ...some, parentId: `shape:${name}` })))
    },
    () => {
      const child = shapes.find((some) => some.parentId !== PAGE_ID)
      if (child === undefined) return
      desk.put({ ...child, parentId: PAGE_ID })
      const left = desk.records().some((some) => some.parentId === child.parentId)
      if (!left) desk.deleteShapes([String(child.parentId)])
    },
    () => {
      desk.put({ ...goodAsset(), id: `asset:${name}` })
      desk.put(image(`shape:${name}`, `asset:${name}`))
    },
  ]
  desk.act(() => void random.pick(tries)())
}

async function play(seed: number): Promise<number> {
  const random = createRandom(seed)
  scene = await createScene()
  await scene.enter()
  let rights: StepRights = null
  const people = [scene.victim, scene.attacker].map((client) => ({ client, desk: createDesk(client, () => rights) }))
  for (let i = 0; i < OPERATIONS; i++) {
    if (i % 8 === 7) {
      const may = () => random.chance(0.4)
      rights = random.chance(0.2)
        ? null
        : { note: may(), moveOwn: may(), moveAll: may(), draw: may(), tegel: may(), vote: may() }
      const steps = rights === null ? [] : ([{ ...step, id: 'nu', rights }] as ReturnType<typeof startState>['steps'])
      const current = rights === null ? null : 'nu'
      await scene.rooms.setSession(BOARD, { ...startState(steps), version: i, current, stepStartedAt: 0 })
    }
    const { client, desk } = random.pick(people)
    attempt(desk, random, `${seed}-${i}`)
    await settled(60)
    expect(client.refusals, `seed ${seed}, operation ${i}`).toEqual([])
    expect(client.closes).toEqual([])
  }
  const stored = boardOf(await storedBoard(scene.store))
  for (const { client, desk } of people) {
    expect(boardOf(client.doc)).toEqual(stored)
    desk.close()
  }
  return [...boardRoots(scene.victim.doc).records].filter(([id, map]) => readRecord(id, map).typeName === 'shape')
    .length
}

test('R5: the guard of the editor and the rights of the server agree', async () => {
  let shapes = 0
  for (let seed = 1; seed <= RUNS; seed++) {
    shapes += await play(seed)
    await scene.close()
  }
  expect(shapes, 'something was made').toBeGreaterThan(RUNS * 3)
})
