// A file becomes the start of a new board. What is not valid is left out and counted, never half taken.
import { createRecordCheck } from '@kringbord/shared/check'
import type { Lang, ParamValues } from '@kringbord/shared/form'
import { MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import { newDocument } from '@kringbord/shared/new-document'
import { propsOf } from '@kringbord/shared/record-props'
import type { PlainRecord } from '@kringbord/shared/records'
import type { Step } from '@kringbord/shared/session'
import { SessionError } from '@kringbord/shared/session-error'
import { parseSteps } from '@kringbord/shared/step-schema'
import { FormError } from '@kringbord/shared/werkvormen/form-error'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { AppError } from '../app-error.ts'
import type { CheckedImage } from '../images/keep-image.ts'
import { type FileContent, parseFile } from './file-format.ts'
import { takeImages } from './file-images.ts'
import { migrateRecords } from './migrate-records.ts'
import type { BoardStart } from './new-board.ts'
import { onOnePage } from './one-page.ts'
import { templateRecords } from './template-records.ts'

/** What a file is opened with when it does not say so itself. */
export type OpenOptions = { lang: Lang; title?: string }

/** `steps` of a working form; null for a board, which has those of its form. */
export type OpenedFile = { start: BoardStart; images: CheckedImage[]; skipped: number; steps: Step[] | null }

/** As many as a board can hold; see rooms/limits.ts. */
const MAX_RECORDS = 10_000
/** Most records of every kind in a file: all are migrated before it is known which are kept. */
const MAX_IN_FILE = 2 * MAX_RECORDS
const KEPT = new Set(['shape', 'binding', 'asset'])
const UNTITLED = { nl: 'Geopend bord', en: 'Opened board' } as const

/** Reads a .kringbord, .kringvorm or .tldr file. @throws AppError 'bad-file', 'newer-file' or 'too-large' */
export function openFile(bytes: Uint8Array, options: OpenOptions): OpenedFile {
  const file = parseFile(bytes)
  if (file.records.length > MAX_IN_FILE) throw new AppError('too-large', `a file has at most ${MAX_IN_FILE} records`)
  const lang = file.lang ?? options.lang
  const migrated = migrateRecords(file.records, file.schema)
  const { assets, images } = takeImages(
    migrated.filter((record) => record.typeName === 'asset'),
    file.images,
  )
  const { form, params } = knownForm(file, lang)
  const steps = file.steps && stepsOf(file.steps)
  const valid = validRecords(migrated, assets)
  // A form brings no content, whatever someone put into its file.
  const records = steps ? templateRecords(valid, { form, lang, params }) : valid
  if (records.length > MAX_RECORDS) throw new AppError('too-large', `a board has at most ${MAX_RECORDS} records`)
  const title = (options.title ?? file.title).trim().slice(0, MAX_TITLE_LENGTH) || UNTITLED[lang]
  const { update, unwritable } = newDocument({ title, form, lang, records })
  const given = file.records.filter((record) => KEPT.has(record.typeName)).length
  // Migrations may add records (bindings of old arrows), so the difference can be below nothing.
  const skipped = Math.max(0, given - valid.length + unwritable.length)
  return { start: { title, form, lang, params, update }, images, skipped, steps }
}

/** @throws AppError 'bad-file' that names the step that is wrong */
function stepsOf(steps: readonly unknown[]): Step[] {
  try {
    return steps.length === 0 ? [] : parseSteps(steps)
  } catch (error) {
    if (error instanceof SessionError)
      throw new AppError('bad-file', 'the steps of the form are not right', [...error.fields])
    throw error
  }
}

function validRecords(migrated: readonly PlainRecord[], assets: readonly PlainRecord[]): PlainRecord[] {
  const check = createRecordCheck()
  const valid = (records: readonly PlainRecord[]) => records.filter((record) => check(record) === null)
  const ofType = (typeName: string) => migrated.filter((record) => record.typeName === typeName)

  const kept = valid(assets)
  const assetIds = new Set(kept.map((asset) => asset.id))
  const pictured = ofType('shape').filter((shape) => {
    const { assetId } = propsOf(shape)
    return shape.type !== 'image' || (typeof assetId === 'string' && assetIds.has(assetId))
  })
  const shapes = onOnePage(valid(pictured), ofType('page'))
  const shapeIds = new Set<unknown>(shapes.map((shape) => shape.id))
  const bindings = ofType('binding').filter((one) => shapeIds.has(one.fromId) && shapeIds.has(one.toId))
  return [...kept, ...shapes, ...valid(bindings)]
}

/** The working form of the file, when this server has it and its parameters fit. */
function knownForm({ form, params }: FileContent, lang: Lang): { form: string; params: ParamValues } {
  if (form === '') return { form, params: {} }
  try {
    session(form, lang, params)
    return { form, params }
  } catch (error) {
    if (!(error instanceof FormError)) throw error
    return { form: '', params: {} }
  }
}
