// What the save light may say, frame by frame; and when a connection is tried again.
import { createBackoff } from '@kringbord/client/board/backoff'
import { createHeartbeat, DEAD_AFTER, SILENCE } from '@kringbord/client/board/heartbeat'
import { ALONE_AFTER, createSaveLedger, UNSAVED_AFTER } from '@kringbord/client/board/save-state'
import { unsavedRecords } from '@kringbord/client/board/unsaved-copy'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { testNote } from '../help/wall.ts'

const one = new Set(['shape:een'])

function clock(viewer = false) {
  const time = { now: 1_000_000 }
  return { time, ledger: createSaveLedger({ viewer, now: () => time.now }) }
}

/** A ledger whose connection is open and confirmed. */
function connected() {
  const { time, ledger } = clock()
  ledger.opened()
  ledger.sent('step2')
  ledger.acknowledged(1)
  return { time, ledger }
}

describe('save ledger', () => {
  it('L1: is not green before the server confirmed what we have', () => {
    const { ledger } = clock()
    expect(ledger.state().kind).toBe('connecting')
    ledger.opened()
    expect(ledger.state().kind).toBe('connecting')
    ledger.sent('step2')
    expect(ledger.state().kind).toBe('connecting')
    ledger.acknowledged(1)
    expect(ledger.state()).toMatchObject({ kind: 'saved', waiting: 0 })
  })

  it('L1: a change is saved by the acknowledgement of its own frame', () => {
    const { ledger } = connected()
    ledger.changed(one)
    ledger.sent('update')
    ledger.changed(one)
    ledger.sent('update')
    ledger.acknowledged(2)
    expect(ledger.state()).toMatchObject({ kind: 'saving', waiting: 1 })
    ledger.acknowledged(3)
    expect(ledger.state()).toMatchObject({ kind: 'saved', waiting: 0 })
  })

  it('L1: gets redder with time, and says when the server cannot store', () => {
    const { time, ledger } = connected()
    ledger.changed(one)
    ledger.sent('update')
    time.now += UNSAVED_AFTER + 1
    expect(ledger.state().kind).toBe('unsaved')
    time.now += ALONE_AFTER
    expect(ledger.state().kind).toBe('offline')
    ledger.storing(false)
    expect(ledger.state().kind).toBe('cannot-store')
  })

  it('L2: what was made or under way when the connection broke goes with the next step 2', () => {
    const { ledger } = connected()
    ledger.changed(one)
    ledger.sent('update')
    ledger.closed()
    ledger.changed(new Set(['shape:twee']))
    expect(ledger.state()).toMatchObject({ kind: 'offline', waiting: 2 })
    expect([...ledger.unsaved()]).toEqual(['shape:een', 'shape:twee'])
    ledger.opened()
    ledger.changed(one)
    ledger.sent('update')
    ledger.acknowledged(1)
    expect(ledger.state().waiting, 'an early update does not carry what came before it').toBe(2)
    ledger.sent('step2')
    ledger.acknowledged(2)
    expect(ledger.state()).toMatchObject({ kind: 'saved', waiting: 0 })
  })

  it('L1: a viewer is never told that something is saved', () => {
    const { ledger } = clock(true)
    ledger.opened()
    ledger.sent('step2')
    ledger.acknowledged(1)
    expect(ledger.state().kind).toBe('view-only')
  })

  it('L4: the first reason why it ended stays', () => {
    const { ledger } = connected()
    ledger.ended('refused', 'form-part')
    ledger.ended('ended', 'gone')
    ledger.closed()
    expect(ledger.state()).toMatchObject({ kind: 'refused', reason: 'form-part' })
  })
})

describe('coming back', () => {
  it('L3: soon at first, then ever less often, and soon again after a good connection', () => {
    const time = { now: 0 }
    const backoff = createBackoff({ now: () => time.now, random: () => 1 })
    const waits = Array.from({ length: 9 }, () => backoff.closed())
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
    backoff.opened()
    time.now += 1_000
    expect(backoff.closed(), 'a short connection proves nothing').toBe(30_000)
    backoff.opened()
    time.now += 20_000
    expect(backoff.closed()).toBe(500)
  })

  it('L3: a connection that does not answer is given up, one that slept is asked first', () => {
    const line = { now: 0, heard: 0, asked: 0, dropped: 0 }
    const heartbeat = createHeartbeat({
      now: () => line.now,
      isOpen: () => true,
      heardAt: () => line.heard,
      ask: () => line.asked++,
      drop: () => line.dropped++,
    })
    line.now = 3_600_000
    heartbeat.look()
    expect(line).toMatchObject({ asked: 1, dropped: 0 })
    line.heard = line.now + 10
    line.now += SILENCE
    heartbeat.look()
    expect(line).toMatchObject({ asked: 1, dropped: 0 })
    line.now += SILENCE + 20
    heartbeat.look()
    expect(line.asked).toBe(2)
    line.now += DEAD_AFTER + 1
    heartbeat.look()
    expect(line.dropped).toBe(1)
  })
})

it('L2: a copy of what is not saved holds all that can be read', () => {
  const { records } = boardRoots(new Y.Doc())
  writeRecord(records, { ...testNote('x', 'Goed'), id: 'shape:goed' })
  writeRecord(records, { ...testNote('x', 'Stuk'), id: 'shape:stuk' })
  const text = records.get('shape:stuk')?.get('props.richText')
  if (text instanceof Y.XmlFragment) text.push([new Y.XmlElement('onbekend')])
  const copy = JSON.parse(unsavedRecords(records, new Set(['shape:goed', 'shape:stuk', 'shape:weg'])) ?? '')
  expect(copy).toMatchObject({ records: [{ id: 'shape:goed' }], unreadable: ['shape:stuk'], deleted: ['shape:weg'] })
})
