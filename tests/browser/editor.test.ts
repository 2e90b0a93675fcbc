// The editor of a board in a real browser: our shapes, our commands, and the form that stays where it is.

import type { CreatedBoard as Board } from '@kringbord/shared/api'
import { isFormPart } from '@kringbord/shared/board'
import { propsOf } from '@kringbord/shared/record-props'
import type { PlainRecord } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { goTo, saved } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** The records that the server has, from the board as a file. */
async function records(board: Board): Promise<PlainRecord[]> {
  const { token } = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Lezer')
  return parseRecords(await ask(visits.server, { board: board.id, token }, '/file'))
}

function parseRecords(file: unknown): PlainRecord[] {
  return (file as { records: PlainRecord[] }).records
}

const formParts = async (board: Board) => (await records(board)).filter((record) => isFormPart(record.id))
const made = async (board: Board, type: string) =>
  (await records(board))
    .filter((record) => record.typeName === 'shape' && record.type === type && !isFormPart(record.id))
    .map(propsOf)

/** Collects what a page should never say or ask. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (message) => void (message.type() === 'error' && found.push(message.text())))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== visits.server.url) found.push(`asks ${request.url()}`)
  })
  return found
}

test('shows every kind of shape that the forms have, without a word of complaint', async () => {
  for (const [form, kinds] of [
    ['kompas', ['area', 'label', 'textbox', 'kompas', 'note']],
    ['tegeltjeswijsheden', ['area', 'tegel']],
  ] as const) {
    const board = await visits.makeBoard({ form, filled: true })
    const page = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
    const found = complaints(page)
    await page.keyboard.press('Shift+1')
    for (const kind of kinds) await page.locator(`[data-shape-type="${kind}"] > *`).first().waitFor()
    expect(await page.locator('.board-broken-shape').count()).toBe(0)
    expect(found).toEqual([])
    await page.context().close()
  }
})

test('B writes a briefje from the keyboard alone', async () => {
  const board = await visits.makeBoard()
  const page = await visits.comeOn(board.urls.join, { name: 'Bob' })
  await page.locator('.tl-container').focus()
  await page.keyboard.press('b')
  await page.locator('[contenteditable="true"]').waitFor()
  await page.keyboard.type('Korte lijnen')
  await page.keyboard.press('Escape')
  await saved(page)
  expect((await made(board, 'note')).map((props) => plainText(props.richText))).toEqual(['Korte lijnen'])
})

test('G lays a tegel, which takes 90 characters and no more', async () => {
  const board = await visits.makeBoard()
  const page = await visits.comeOn(board.urls.join, { name: 'Bob' })
  await page.locator('.tl-container').focus()
  await page.keyboard.press('g')
  await page.locator('[data-shape-type="tegel"] [contenteditable="true"]').waitFor()
  await page.keyboard.type('Samen leren. '.repeat(8))
  await page.getByText('90 / 90').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vis' }).click()
  await page.getByLabel('Naam onder de tekst').fill('Wijkteam Noord')
  await saved(page)
  const [tegel] = await made(board, 'tegel')
  expect(plainText(tegel?.richText)).toHaveLength(90)
  expect(tegel).toMatchObject({ motif: 'vis', by: 'Wijkteam Noord' })
})

test('a participant types in a box of the form, and moves, sizes and deletes nothing of it', async () => {
  const board = await visits.makeBoard()
  const before = await formParts(board)
  const page = await visits.comeOn(board.urls.join, { name: 'Bob' })
  const box = before.find((record) => record.type === 'textbox' && propsOf(record).title !== '')
  await goTo(page, String(box && propsOf(box).title))
  const shape = page.locator(`[data-shape-id="${box?.id}"]`)
  const place = await shape.boundingBox()
  if (!place) throw new Error('the box is not in view')
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2]

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 120, y + 90, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('e')
  await page.mouse.move(x - 40, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.press('v')
  expect(await shape.boundingBox()).toEqual(place)

  await page.mouse.click(x, y)
  await page.locator('[contenteditable="true"]').waitFor()
  await page.keyboard.type('Wij doen dit samen')
  await page.keyboard.press('Escape')
  await saved(page)
  const after = new Map((await formParts(board)).map((record) => [record.id, record]))
  expect(after.size).toBe(before.length)
  for (const record of before) {
    const now = after.get(record.id)
    expect({ ...now, props: { ...now, richText: null } }).toEqual({ ...record, props: { ...now, richText: null } })
  }
  const written = after.get(String(box?.id))
  expect(plainText(written && propsOf(written).richText)).toBe('Wij doen dit samen')
})

test('a viewer has no tools to write with', async () => {
  const board = await visits.makeBoard()
  const page = await visits.comeOn(board.urls.view, { name: 'Vera' })
  await page.locator('.tl-container').focus()
  await page.keyboard.press('b')
  await page.keyboard.press('g')
  expect(await page.locator('[contenteditable="true"]').count()).toBe(0)
  expect(await page.getByTestId('tools.note').count()).toBe(0)
})

test('an image goes to the server and comes back by its address; what is no image is refused with a reason', async () => {
  const board = await visits.makeBoard()
  const page = await visits.comeOn(board.urls.join, { name: 'Bob' })
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+u')
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer })
  }
  await choose('kaart.png', PIXEL)
  await page.locator('[data-shape-type="image"] img').first().waitFor()
  await saved(page)
  const [image] = await made(board, 'image')
  const asset = (await records(board)).find((record) => record.id === image?.assetId)
  expect(String(asset && propsOf(asset).src)).toMatch(/^\/assets\/[0-9a-f]{64}\.png$/)

  await choose('verslag.png', Buffer.from('dit is tekst'))
  await page.getByText('Dit is geen afbeelding die we kunnen tonen', { exact: false }).first().waitFor()
  expect(await made(board, 'image')).toHaveLength(1)
})

/** A white PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)
