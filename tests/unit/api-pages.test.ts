// Pages, their headers, the description of the API, health and settings.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '@kringbord/server/src/config.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'

let clientDir: string
beforeAll(async () => {
  clientDir = await mkdtemp(join(tmpdir(), 'kringbord-client-'))
  await mkdir(join(clientDir, 'static'))
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>Kringbord</title>')
  await writeFile(join(clientDir, 'static', 'main-abc.js'), 'console.log(1)')
  await writeFile(join(clientDir, 'static', 'main-abc.js.br'), 'compressed')
  await writeFile(join(clientDir, 'favicon.svg'), '<svg/>')
})
afterAll(() => rm(clientDir, { recursive: true, force: true }))

describe('pages', () => {
  test('every address of the client is the page, which is asked for each time', async () => {
    const { ask } = createTestApi({ clientDir })
    for (const path of ['/', '/b/abc', '/c', '/c/ABCD2345', '/privacy']) {
      const response = await ask(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('<title>Kringbord')
    }
    const lost = await ask('/nergens')
    expect(lost.status).toBe(404)
    expect(await lost.text()).toContain('<title>Kringbord')
  })

  test('files with a hash stay for good, compressed where that was prepared', async () => {
    const { ask } = createTestApi({ clientDir })
    const plain = await ask('/static/main-abc.js')
    expect(plain.headers.get('cache-control')).toContain('immutable')
    expect(await plain.text()).toBe('console.log(1)')
    const small = await ask('/static/main-abc.js', { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(small.headers.get('content-type')).toContain('javascript')
    expect((await ask('/favicon.svg')).headers.get('cache-control')).not.toContain('immutable')
  })

  test('what is not there is not found, and nothing outside the build is', async () => {
    const { ask, refusal } = createTestApi({ clientDir })
    for (const path of [
      '/static/other.js',
      '/static/main-abc.js.br',
      '/..%2f..%2fetc/passwd.txt',
      '/api/nope',
      '/sync/x',
      '/assets/',
    ])
      expect(await refusal(ask(path))).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('every answer keeps the browser to our own origin', async () => {
    const { ask } = createTestApi({ clientDir })
    for (const path of ['/', '/api/forms', '/api/nope', '/static/main-abc.js']) {
      const { headers } = await ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of ["default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'self'"])
        expect(`${policy};`).toContain(part)
      expect(policy).toContain("connect-src 'self' ws://bord.test wss://bord.test")
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
    }
    const secure = createTestApi({ clientDir, config: { publicUrl: 'https://bord.example.nl' } })
    expect((await secure.ask('/')).headers.get('strict-transport-security')).toContain('max-age')
  })
})

describe('the API', () => {
  test('describes every route', async () => {
    const { ask } = createTestApi()
    const { paths } = await (await ask('/api/openapi.json')).json()
    expect(Object.keys(paths).sort()).toEqual([
      '/boards',
      '/boards/{id}',
      '/boards/{id}/arrangements',
      '/boards/{id}/arrangements/{arrangement}/undo',
      '/boards/{id}/assets',
      '/boards/{id}/contributions',
      '/boards/{id}/copy',
      '/boards/{id}/file',
      '/boards/{id}/hand-over',
      '/boards/{id}/hidden',
      '/boards/{id}/hidden/show',
      '/boards/{id}/join',
      '/boards/{id}/key',
      '/boards/{id}/links',
      '/boards/{id}/live',
      '/boards/{id}/needle',
      '/boards/{id}/needles',
      '/boards/{id}/notes',
      '/boards/{id}/notes/{note}',
      '/boards/{id}/own-form',
      '/boards/{id}/own-notes',
      '/boards/{id}/own-notes/show',
      '/boards/{id}/own-notes/{note}',
      '/boards/{id}/people',
      '/boards/{id}/people/{participant}',
      '/boards/{id}/qr.svg',
      '/boards/{id}/rehearsal',
      '/boards/{id}/screen',
      '/boards/{id}/screen/invitation',
      '/boards/{id}/seat',
      '/boards/{id}/session',
      '/boards/{id}/share',
      '/boards/{id}/speaker-notes',
      '/boards/{id}/speaker-notes/{shape}',
      '/boards/{id}/tables',
      '/boards/{id}/tables/preview',
      '/boards/{id}/tables/seat',
      '/boards/{id}/votes',
      '/boards/{id}/votes/{vote}',
      '/boards/{id}/votes/{vote}/ballot',
      '/boards/{id}/waiting',
      '/code/{code}',
      '/files',
      '/forms',
      '/forms/{id}/thumbnail.svg',
      '/own-forms/{code}',
      '/own-forms/{code}/boards',
    ])
    expect(await (await ask('/api')).text()).toContain('POST /api/boards')
  })

  test('has the gallery in both languages, each form with a picture', async () => {
    const { ask, refusal } = createTestApi()
    for (const lang of ['nl', 'en']) {
      const { forms } = await (await ask(`/api/forms?lang=${lang}`)).json()
      for (const { thumbnail } of forms) {
        const picture = await ask(thumbnail)
        expect(await picture.text()).toMatch(/^<svg/)
        const etag = picture.headers.get('etag') ?? ''
        expect((await ask(thumbnail, { headers: { 'If-None-Match': etag } })).status).toBe(304)
      }
    }
    expect(await refusal(ask('/api/forms?lang=fr'))).toMatchObject({ code: 'invalid' })
    expect(await refusal(ask('/api/forms/nope/thumbnail.svg'))).toMatchObject({ code: 'unknown-form' })
  })

  test('a fault of the server is answered without its details', async () => {
    const { ask, refusal, store } = createTestApi()
    await store.close()
    const answer = await refusal(ask('/api/boards/x'))
    expect(answer).toEqual({ status: 500, code: 'server', fields: undefined })
  })
})

test('health: alive as long as it turns, ready as long as it can store', async () => {
  const { ask, clock, store } = createTestApi()
  expect((await ask('/live')).status).toBe(200)
  expect((await ask('/ready')).status).toBe(200)
  clock.ready = false
  expect((await ask('/ready')).status).toBe(503)
  clock.ready = true
  await store.close()
  expect((await ask('/ready')).status).toBe(503)
  expect((await ask('/live')).status).toBe(200)
})

describe('settings', () => {
  test('have defaults; empty values count as not set', () => {
    expect(parseConfig({ PORT: '', HOST: '' })).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      examples: true,
      publicUrl: null,
    })
  })

  test('are read as meant', () => {
    const config = parseConfig({
      PUBLIC_URL: 'https://Bord.Example.nl/',
      ALLOWED_ORIGINS: 'https://a.nl, https://b.nl:8443/pad',
      EXAMPLES: 'off',
      TRUST_PROXY: '1',
    })
    expect(config).toMatchObject({ examples: false, trustProxy: true })
    expect(config.allowedOrigins).toEqual(['https://a.nl', 'https://b.nl:8443', 'https://bord.example.nl'])
  })

  test('that are wrong stop the server, all of them named', () => {
    const read = () => parseConfig({ PORT: '99999', PUBLIC_URL: 'bord.nl', EXAMPLES: 'misschien', LOG_LEVEL: 'veel' })
    for (const name of ['PORT', 'PUBLIC_URL', 'EXAMPLES', 'LOG_LEVEL']) expect(read).toThrow(name)
  })
})
