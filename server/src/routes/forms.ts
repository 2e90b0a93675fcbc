// The gallery of working forms, with a picture of each one's filled example. Pictures are drawn once per language.
import { createHash } from 'node:crypto'
import { createRoute } from '@hono/zod-openapi'
import { formList } from '@kringbord/shared/api'
import { type Lang, langs } from '@kringbord/shared/form'
import { thumbnail } from '@kringbord/shared/thumbnail'
import { describeForm } from '@kringbord/shared/werkvormen/describe'
import { boardRecords } from '@kringbord/shared/werkvormen/instantiate'
import { parseParams } from '@kringbord/shared/werkvormen/params'
import { form as formOf, forms, translate } from '@kringbord/shared/werkvormen/registry'
import { z } from 'zod'
import { createRoutes } from './context.ts'
import { failures, json } from './describe.ts'

const inLang = z.object({ lang: z.enum(langs).default('nl') })

const list = createRoute({
  method: 'get',
  path: '/forms',
  summary: 'All working forms, texts in one language',
  request: { query: inLang },
  responses: { 200: json(formList, 'In the order of the gallery'), ...failures },
})

const picture = createRoute({
  method: 'get',
  path: '/forms/{id}/thumbnail.svg',
  summary: 'A picture of the filled example of a working form',
  request: { params: z.object({ id: z.string().max(100) }), query: inLang },
  responses: { 200: { description: 'The picture', content: { 'image/svg+xml': {} } }, ...failures },
})

export function formRoutes() {
  const pictures = new Map<string, { svg: string; etag: string }>()

  function pictureOf(id: string, lang: Lang) {
    const known = pictures.get(`${id} ${lang}`)
    if (known) return known
    const svg = drawExample(id, lang)
    const made = { svg, etag: `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"` }
    pictures.set(`${id} ${lang}`, made)
    return made
  }

  return createRoutes()
    .openapi(list, (c) => {
      const { lang } = c.req.valid('query')
      const all = forms().map((form) => describeForm(form, lang, `/api/forms/${form.id}/thumbnail.svg?lang=${lang}`))
      return c.json({ forms: all }, 200)
    })
    .openapi(picture, (c) => {
      const { svg, etag } = pictureOf(c.req.valid('param').id, c.req.valid('query').lang)
      // Asked again at each visit, answered without a body while the form is the same.
      const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
      if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
      return c.body(svg, 200, { ...headers, 'Content-Type': 'image/svg+xml' })
    })
}

function drawExample(id: string, lang: Lang): string {
  const form = formOf(id)
  const t = translate(form, lang)
  const params = parseParams(form, form.exampleParams(t), t)
  return thumbnail(boardRecords(form, { params, t, lang }, { filled: true }), form.cover)
}
