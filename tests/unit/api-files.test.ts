// Boards as files: taken along and opened again, files of tldraw, old ones, broken ones.
import { boardFile, createdBoard } from '@kringbord/shared/api'
import { boardRoots, PAGE_ID } from '@kringbord/shared/board'
import { type PlainRecord, readRecord } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import { createBoardSchema } from '@kringbord/shared/schema'
import { forms } from '@kringbord/shared/werkvormen/registry'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTestApi, type TestApi } from '../help/api.ts'
import { png } from '../help/images.ts'

const now = createBoardSchema().serialize()

async function open(api: TestApi, file: unknown, query = '') {
  const body = typeof file === 'string' || file instanceof Uint8Array ? file : JSON.stringify(file)
  return api.ask(`/api/files${query}`, {
    body: body as BodyInit,
    headers: { 'Content-Type': 'application/octet-stream' },
  })
}

async function opened(api: TestApi, file: unknown, query = '') {
  const response = await open(api, file, query)
  const board = createdBoard.parse(await response.json())
  return { board, records: await recordsOf(api, board.id) }
}

async function recordsOf({ store }: TestApi, id: string): Promise<Map<string, PlainRecord>> {
  const doc = new Y.Doc()
  for (const update of (await store.document(id)).updates) Y.applyUpdate(doc, update)
  const { records } = boardRoots(doc)
  return new Map([...records].map(([key, map]) => [key, readRecord(key, map)]))
}

async function fileOf({ ask, join }: TestApi, board: { id: string; viewKey: string }) {
  const { token } = await join(board.id, board.viewKey)
  return boardFile.parse(await (await ask(`/api/boards/${board.id}/file`, { token })).json())
}

function note(id: string, extra: object = {}, props: object = {}): PlainRecord {
  return {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'note',
    x: 10,
    y: 20,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    parentId: PAGE_ID,
    index: 'a1',
    meta: {},
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 's',
      font: 'sans',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      scale: 1,
      richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: id }] }] },
      ...props,
    },
    ...extra,
  }
}

const page = (id: string, index: string) => ({ id, typeName: 'page', name: id, index, meta: {} })
const tldr = (records: object[], schema: unknown = now) => ({ tldrawFileFormatVersion: 1, schema, records })
const document = { id: 'document:document', typeName: 'document', gridSize: 10, name: 'Mijn tekening', meta: {} }

describe('a file of ours', () => {
  test.each(forms().map(({ id }) => id))('E1: %s taken along and opened again is the same board', async (form) => {
    const api = createTestApi()
    const board = await api.makeBoard({ form, filled: true, title: 'Wijk in beweging', lang: 'en' })
    const file = await fileOf(api, board)
    const copy = await opened(api, file)
    expect(copy.board).toMatchObject({ title: 'Wijk in beweging', skipped: 0 })
    expect(copy.board.id).not.toBe(board.id)
    expect(copy.records).toEqual(await recordsOf(api, board.id))
    expect(await api.store.board(copy.board.id)).toMatchObject({ form, lang: 'en' })
    expect(await fileOf(api, copy.board)).toEqual(file)
  })

  test('E1: its images come along', async () => {
    const api = createTestApi()
    const bytes = Buffer.from(png(30, 20)).toString('base64')
    const src = `data:image/png;base64,${bytes}`
    const asset = { id: 'asset:a', typeName: 'asset', type: 'image', meta: {} }
    const props = { name: 'foto.png', src, w: 30, h: 20, mimeType: 'image/png', isAnimated: false }
    const image = note('i', { type: 'image', props: imageProps('asset:a') })
    const first = await opened(api, tldr([document, page(PAGE_ID, 'a1'), { ...asset, props }, image]))
    expect(first.board.skipped).toBe(0)
    const file = await fileOf(api, first.board)
    expect(file.assets).toHaveLength(1)
    const elsewhere = createTestApi()
    const second = await opened(elsewhere, file)
    const kept = second.records.get('asset:a')?.props as { src: string }
    expect(kept.src).toMatch(/^\/assets\/[0-9a-f]{64}\.png$/)
    expect((await elsewhere.ask(kept.src)).status).toBe(200)
    expect(second.records.has('shape:i')).toBe(true)
  })
})

function imageProps(assetId: string) {
  return { w: 30, h: 20, playing: true, url: '', assetId, crop: null, flipX: false, flipY: false, altText: '' }
}

describe('a file of tldraw', () => {
  test('opens with its name, in the language asked for, on one page', async () => {
    const api = createTestApi()
    const second = note('b', { parentId: 'page:two', x: 0 })
    const file = tldr([document, page(PAGE_ID, 'a1'), page('page:two', 'a2'), note('a'), second])
    const { board, records } = await opened(api, file, '?lang=en')
    expect(board.title).toBe('Mijn tekening')
    expect(await api.store.board(board.id)).toMatchObject({ form: '', lang: 'en' })
    expect([...records.keys()].filter((id) => id.startsWith('page:'))).toEqual([PAGE_ID])
    const [a, b] = [records.get('shape:a'), records.get('shape:b')]
    expect(b?.parentId).toBe(PAGE_ID)
    expect(Number(b?.x)).toBeGreaterThan(Number(a?.x))
    const { token } = await api.join(board.id, board.facilitatorKey)
    expect((await api.ask(`/api/boards/${board.id}/session`, { token })).status).toBe(200)
  })

  test('D3: of an older version is migrated', async () => {
    const sequences = { ...now.sequences, 'com.tldraw.shape.note': 8 }
    const old = note('a', {}, { richText: undefined, text: 'Hallo allemaal' })
    const { board, records } = await opened(
      createTestApi(),
      tldr([page(PAGE_ID, 'a1'), old], { schemaVersion: 2, sequences }),
    )
    expect(board.skipped).toBe(0)
    const props = records.get('shape:a')?.props as { richText: unknown }
    expect(plainText(props.richText)).toBe('Hallo allemaal')
  })

  test('what is not valid is left out and counted', async () => {
    const api = createTestApi()
    const { board, records } = await opened(
      api,
      tldr([
        document,
        page(PAGE_ID, 'a1'),
        note('good'),
        note('color', {}, { color: 'zuurstok' }),
        note('unknown', { type: 'raket' }),
        note('endless', { x: 1e300 }),
        note('text', {}, { richText: { type: 'doc', content: [{ type: 'script' }] } }),
        note('image', { type: 'image', props: imageProps('asset:nowhere') }),
        { id: 'asset:far', typeName: 'asset', type: 'image', meta: {}, props: { src: 'https://elders.example/x.png' } },
        { id: 'camera:page:page', typeName: 'camera' },
      ]),
    )
    expect(board.skipped).toBe(6)
    expect([...records.keys()].filter((id) => id.startsWith('shape:'))).toEqual(['shape:good'])
  })

  test('a record that breaks a migration does not cost the others', async () => {
    const sequences = { ...now.sequences, 'com.tldraw.shape.note': 8 }
    const broken = note('broken', { props: null })
    const { board, records } = await opened(
      createTestApi(),
      tldr([page(PAGE_ID, 'a1'), broken, note('a', {}, { richText: undefined, text: 'x' })], {
        schemaVersion: 2,
        sequences,
      }),
    )
    expect(records.has('shape:a')).toBe(true)
    expect(board.skipped).toBe(1)
  })
})

describe('a file that is no board', () => {
  const newer = { schemaVersion: 2, sequences: { ...now.sequences, 'com.tldraw.shape.note': 999 } }
  test.each<[string, unknown, string]>([
    ['empty', '', 'bad-file'],
    ['text', 'hallo', 'bad-file'],
    ['cut short', '{"kringbord":1,"title":"x', 'bad-file'],
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x7b]), 'bad-file'],
    ['a picture', png(3, 3), 'bad-file'],
    ['other JSON', { hello: 'world' }, 'bad-file'],
    ['null', 'null', 'bad-file'],
    ['a list', [], 'bad-file'],
    ['ours without records', { kringbord: 1, title: 'x' }, 'bad-file'],
    ['tldraw without a schema', { tldrawFileFormatVersion: 1, records: [] }, 'bad-file'],
    ['ours, newer', { kringbord: 2 }, 'newer-file'],
    ['tldraw, newer', { tldrawFileFormatVersion: 2 }, 'newer-file'],
    ['a newer drawing format', tldr([note('a')], newer), 'newer-file'],
  ])('%s is refused with a reason', async (_, file, code) => {
    const api = createTestApi()
    expect(await api.refusal(open(api, file))).toMatchObject({ status: 422, code })
  })

  test('too large is refused', async () => {
    const api = createTestApi()
    const answer = open(api, new Uint8Array(21 * 1024 * 1024))
    expect(await api.refusal(answer)).toMatchObject({ status: 413, code: 'too-large' })
    const many = Array.from({ length: 10_001 }, (_, i) => note(`n${i}`))
    expect(await api.refusal(open(api, tldr([page(PAGE_ID, 'a1'), ...many])))).toMatchObject({ code: 'too-large' })
    // Records that would all be left out are work all the same, and anyone may ask for it.
    const useless = Array.from({ length: 20_001 }, (_, i) => ({ id: `shape:n${i}`, typeName: 'shape' }))
    expect(await api.refusal(open(api, tldr(useless)))).toMatchObject({ code: 'too-large' })
  })

  test('an unknown form or wrong parameters make a board without a form', async () => {
    const api = createTestApi()
    const file = {
      kringbord: 1,
      title: 'x',
      form: 'bestaat-niet',
      lang: 'nl',
      params: {},
      schema: now,
      records: [note('a')],
    }
    const { board, records } = await opened(api, file)
    expect(await api.store.board(board.id)).toMatchObject({ form: '', title: 'x' })
    expect(records.has('shape:a')).toBe(true)
  })
})
