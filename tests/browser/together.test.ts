// Two people at the same thing at the same moment, in real browsers: the caret, the drag and the undo of each stay theirs.
import { boardRoots } from '@kringbord/shared/board'
import { readRecord, writeRecord } from '@kringbord/shared/records'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readBoard, recordsOf } from '../help/board-doc.ts'
import { goTo, saved } from '../help/board-page.ts'
import { testNote } from '../help/peers.ts'
import { joinBoard } from '../help/server.ts'
import { createStockClient } from '../help/stock.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** A board with one person in a browser, and one who is only a document. */
async function two() {
  const board = await visits.makeBoard({ form: 'tegeltjeswijsheden', title: 'Samen' })
  const { token } = await joinBoard(visits.server, board.id, board.joinKey, 'Bob')
  const bob = createStockClient(visits.server, { board: board.id, token })
  await until('Bob has the board', () => bob.provider.synced)
  const { records } = boardRoots(bob.doc)
  const write = (record: ReturnType<typeof testNote>) => bob.doc.transact(() => writeRecord(records, record), 'bob')
  const read = (id: string) => {
    const map = records.get(id)
    return map ? readRecord(id, map) : undefined
  }
  return { board, bob, write, read }
}

/** Puts the caret behind this many letters. Returns where it is. */
async function caretAt(page: Page, letters: number): Promise<number | undefined> {
  await page.keyboard.press('Home')
  for (let i = 0; i < letters; i++) await page.keyboard.press('ArrowRight')
  return page.evaluate(() => (getSelection()?.isCollapsed ? getSelection()?.anchorOffset : undefined))
}

const textIn = (page: Page) =>
  page.evaluate(() => document.querySelector('[contenteditable="true"]')?.textContent ?? '')

test('B3: the caret stays where someone is typing while another types in the same text', async () => {
  const { board, bob, write } = await two()
  const at = { x: 0, y: 0 }
  write({ ...testNote('samen', 'Hallo wereld', 'a9'), ...at })
  const anne = await visits.comeOn(board.urls.join, { name: 'Anne' })
  await goTo(anne, 'Hallo wereld')
  const box = await anne.locator('[data-shape-id="shape:samen"]').first().boundingBox()
  if (!box) throw new Error('the note is not shown')
  await anne.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
  await anne.locator('[contenteditable="true"]').waitFor()
  // The editor moves the caret itself a moment after it opened.
  await expect.poll(() => caretAt(anne, 5), { interval: 250 }).toBe(5)
  await expect.poll(() => caretAt(anne, 5), { interval: 250 }).toBe(5)

  let theirs = 'Hallo wereld'
  for (const digit of '123456789') {
    await anne.keyboard.type(digit)
    await until('Bob sees it', () => textOf(bob.doc).includes(digit))
    theirs = `${textOf(bob.doc)}!`
    write({ ...testNote('samen', theirs, 'a9'), ...at })
    await expect.poll(() => textIn(anne)).toBe(theirs)
  }
  expect(theirs).toBe('Hallo123456789 wereld!!!!!!!!!')
  // Undo within the text is one's own as well.
  await anne.keyboard.press('Control+z')
  await expect.poll(() => textIn(anne)).not.toContain('9')
  expect(await textIn(anne)).toMatch(/wereld!{9}$/)
  bob.close()

  function textOf(doc: typeof bob.doc): string {
    const map = boardRoots(doc).records.get('shape:samen')
    const record = map && readRecord('shape:samen', map)
    return JSON.stringify(record?.props).match(/"text":"([^"]*)"/)?.[1] ?? ''
  }
})

test('B3: what an input method is composing is not broken off, and nothing of either is lost', async () => {
  const { board, bob, write, read } = await two()
  const note = (text: string) => ({ ...testNote('samen', text, 'a9'), x: 0, y: 0 })
  write(note('wijk'))
  const anne = await visits.comeOn(board.urls.join, { name: 'Anne' })
  await goTo(anne, 'wijk')
  const box = await anne.locator('[data-shape-id="shape:samen"]').first().boundingBox()
  if (!box) throw new Error('the note is not shown')
  await anne.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
  await anne.locator('[contenteditable="true"]').waitFor()
  await expect.poll(() => caretAt(anne, 2), { interval: 250 }).toBe(2)
  await expect.poll(() => caretAt(anne, 2), { interval: 250 }).toBe(2)
  const keyboard = await anne.context().newCDPSession(anne)
  await keyboard.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
  write(note('wijk!'))
  await keyboard.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  await keyboard.send('Input.insertText', { text: '日本' })
  await expect.poll(() => textIn(anne)).toBe('wi日本jk!')
  await expect.poll(() => JSON.stringify(read('shape:samen')?.props)).toContain('"wi日本jk!"')
  bob.close()
})

test('B2: others see a drag while it lasts', async () => {
  const { board, bob, write, read } = await two()
  write({ ...testNote('sleep', 'Sleep mij', 'a9'), x: 0, y: 0 })
  const anne = await visits.comeOn(board.urls.join, { name: 'Anne' })
  await goTo(anne, 'Sleep mij')
  const box = await anne.locator('[data-shape-id="shape:sleep"]').first().boundingBox()
  if (!box) throw new Error('the note is not shown')
  const seen = new Set<unknown>()
  bob.doc.on('update', () => seen.add(read('shape:sleep')?.x))
  await anne.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await anne.mouse.down()
  let moved = 0
  await until('Bob has seen it on its way', async () => {
    moved += 1
    await anne.mouse.move(box.x + box.width / 2 + (moved % 60) * 4, box.y + box.height / 2)
    return moved >= 60 && seen.size > 5
  })
  await anne.mouse.up()
  await saved(anne)
  const placed = async () => (await readBoard(visits.server, board, recordsOf)).find(({ id }) => id === 'shape:sleep')
  const end = (await placed())?.x
  await until('Bob sees where it ended', () => read('shape:sleep')?.x === end)
  const record = read('shape:sleep')
  write({ ...testNote('sleep', 'Sleep mij', 'a9'), x: Number(record?.x), y: Number(record?.y), opacity: 0.5 })
  await anne.keyboard.press('Control+z')
  await expect.poll(() => read('shape:sleep')).toMatchObject({ x: 0, opacity: 0.5 })
  bob.close()
})

test('an arrow holds on to what another ties it to, moves and lets go of', async () => {
  const { board, bob, write } = await two()
  const { records } = boardRoots(bob.doc)
  const note = testNote('doel', 'Doel', 'a8')
  write({ ...note, x: 0, y: 0 })
  write({ ...note, id: 'shape:pijl', index: 'a9', x: -400, y: 100, type: 'arrow', props: ARROW })
  const anne = await visits.comeOn(board.urls.join, { name: 'Anne' })
  await goTo(anne, 'Doel')
  // Where its tip is, in steps of a tenth of a note.
  const tip = async () => {
    const [arrow, sheet] = await Promise.all([
      anne.locator('[data-shape-id="shape:pijl"] path:not(clipPath path)').first().boundingBox(),
      anne.locator('[data-shape-id="shape:doel"]').first().boundingBox(),
    ])
    if (!arrow || !sheet) return null
    return Math.round(((arrow.x + arrow.width - sheet.x) / sheet.width) * 10)
  }
  const loose = -15
  await expect.poll(tip).toBe(loose)
  const tie = { fromId: 'shape:pijl', toId: 'shape:doel', type: 'arrow', props: TIE, meta: {} }
  write({ ...tie, id: 'binding:vast', typeName: 'binding' })
  await expect.poll(async () => Math.abs((await tip()) ?? 99)).toBeLessThanOrEqual(1)
  const left = async (id: string) => (await anne.locator(`[data-shape-id="${id}"]`).first().boundingBox())?.x
  const start = (await left('shape:doel')) ?? 0
  write({ ...note, x: 300, y: 0 })
  await until('the note has moved', async () => ((await left('shape:doel')) ?? 0) - start > 100)
  await expect.poll(async () => Math.abs((await tip()) ?? 99)).toBeLessThanOrEqual(1)
  bob.doc.transact(() => records.delete('binding:vast'), 'bob')
  await expect.poll(tip).toBe(loose - 15)
  bob.close()
})

const ARROW = {
  kind: 'arc',
  color: 'black',
  labelColor: 'black',
  fill: 'none',
  dash: 'solid',
  size: 's',
  arrowheadStart: 'none',
  arrowheadEnd: 'none',
  font: 'sans',
  start: { x: 0, y: 0 },
  end: { x: 100, y: 0 },
  bend: 0,
  text: '',
  labelPosition: 0.5,
  scale: 1,
  elbowMidPoint: 0.5,
}
const TIE = { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
