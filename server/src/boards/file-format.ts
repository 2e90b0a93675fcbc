// What is in a file that someone opens: our own board (.kringbord) or working form (.kringvorm), or
// tldraw's (.tldr), all JSON. Here only the envelope is
// read; the records are in open-file.ts.
import { boardFile } from '@kringbord/shared/api'
import type { Lang, ParamValues } from '@kringbord/shared/form'
import { ownFormFile } from '@kringbord/shared/own-form'
import type { PlainRecord } from '@kringbord/shared/records'
import { z } from 'zod'
import { AppError } from '../app-error.ts'

/** A file before its records are looked at. */
export type FileContent = {
  title: string
  form: string
  lang: Lang | null
  params: ParamValues
  /** tldraw's serialized schema. */
  schema: SerializedSchema
  records: PlainRecord[]
  /** Of a working form (.kringvorm): its steps, not looked at yet; null for a board. */
  steps: readonly unknown[] | null
  /** Images by the `src` of asset records. */
  images: Map<string, Uint8Array>
}

/** Newest layouts that we know. */
const OWN_VERSION = 1
const FORM_VERSION = 1
const TLDRAW_VERSION = 1

const serializedSchema = z.union([
  z.object({ schemaVersion: z.literal(2), sequences: z.record(z.string(), z.int().min(0)) }),
  z.looseObject({ schemaVersion: z.literal(1), storeVersion: z.int(), recordVersions: z.record(z.string(), z.any()) }),
])
export type SerializedSchema = z.infer<typeof serializedSchema>

const tldrawFile = z.object({
  schema: serializedSchema,
  records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
})
const ownFile = boardFile.extend({ schema: serializedSchema })
const formFile = ownFormFile.extend({ board: ownFile })

/** Reads the envelope of a file. @throws AppError 'bad-file' or 'newer-file' */
export function parseFile(bytes: Uint8Array): FileContent {
  const json = parseJson(bytes)
  if (
    isNewer(json, 'kringbord', OWN_VERSION) ||
    isNewer(json, 'kringvorm', FORM_VERSION) ||
    isNewer(json, 'tldrawFileFormatVersion', TLDRAW_VERSION)
  )
    throw new AppError('newer-file', 'the file was made by a newer version')
  if (typeof json === 'object' && json !== null && 'kringbord' in json) {
    const { assets, ...file } = parse(ownFile, json)
    return { ...file, steps: null, images: imagesOf(assets) }
  }
  if (typeof json === 'object' && json !== null && 'kringvorm' in json) {
    const { title, steps, board } = parse(formFile, json)
    const { assets, ...file } = board
    return { ...file, title, steps, images: imagesOf(assets) }
  }
  const { schema, records } = parse(tldrawFile, json)
  const name = records.find((record) => record.typeName === 'document')?.name
  const title = typeof name === 'string' ? name : ''
  return { title, form: '', lang: null, params: {}, schema, records, steps: null, images: new Map() }
}

function imagesOf(assets: readonly { src: string; base64: string }[]): FileContent['images'] {
  return new Map(assets.map(({ src, base64 }) => [src, Buffer.from(base64, 'base64')]))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('bad-file', 'the file is not JSON')
  }
}

function parse<S extends z.ZodType>(schema: S, json: unknown): z.infer<S> {
  const { data, error } = schema.safeParse(json)
  if (error)
    throw new AppError('bad-file', `the file is not a board: ${error.issues[0]?.path.join('.') || 'no object'}`)
  return data
}

function isNewer(json: unknown, field: string, known: number): boolean {
  const version =
    typeof json === 'object' && json !== null ? Object.entries(json).find(([key]) => key === field)?.[1] : 0
  return typeof version === 'number' && version > known
}
