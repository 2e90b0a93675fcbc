// The part of a board that makes it a form: what the form laid down, and what a facilitator fixed in its place. Without what
// people wrote: its text boxes are as empty as they were.
import { isFormPart } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import { isCluster } from '@kringbord/shared/clusters'
import { mergeableKinds } from '@kringbord/shared/merged'
import { propsOf } from '@kringbord/shared/record-props'
import type { PlainRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import { FormError } from '@kringbord/shared/werkvormen/form-error'
import { boardRecords } from '@kringbord/shared/werkvormen/instantiate'
import { parseParams } from '@kringbord/shared/werkvormen/params'
import { form as formOf, translate } from '@kringbord/shared/werkvormen/registry'
import type { BoardRow } from '../store/store.ts'

type Form = Pick<BoardRow, 'form' | 'lang' | 'params'>

/** The template among `records`, with the images and bindings that belong to it. */
export function templateRecords(records: readonly PlainRecord[], form: Form): PlainRecord[] {
  const begun = new Map(freshRecords(form).map((record) => [record.id, record]))
  const wanted = new Set(records.filter(isTemplate).map(({ id }) => id))
  // What lies in a group or frame goes with it, or stays behind with it.
  const placed = records.filter(
    (one) => wanted.has(one.id) && (isPage(one.parentId) || wanted.has(String(one.parentId))),
  )
  const ids = new Set<unknown>(placed.map(({ id }) => id))
  const pictures = new Set(placed.map((record) => propsOf(record).assetId))
  const tied = records.filter((one) => one.typeName === 'binding' && ids.has(one.fromId) && ids.has(one.toId))
  const check = createRecordCheck()
  return [
    ...records.filter(({ id, typeName }) => typeName === 'asset' && pictures.has(id)),
    ...placed.map((record) => emptied(record, begun.get(record.id))),
    ...tied,
  ].filter((record) => check(record) === null)
}

function isTemplate({ id, typeName, type, isLocked, props }: PlainRecord): boolean {
  if (typeName !== 'shape') return false
  if (isFormPart(id)) return true
  // Notes are what people wrote, also when someone fixed them in their place.
  if (isLocked !== true || mergeableKinds.some((kind) => kind === type)) return false
  const { zone } = typeof props === 'object' && props !== null ? Object(props) : { zone: '' }
  return !(typeof zone === 'string' && isCluster(zone))
}

const isPage = (parent: unknown) => typeof parent === 'string' && parent.startsWith('page:')

/** A text box, or another open part of the form, with the text that the form gives it; a compass without what it showed. */
function emptied(record: PlainRecord, begun: PlainRecord | undefined): PlainRecord {
  const props = propsOf(record)
  if (record.type === 'kompas') return { ...record, props: { ...props, shown: null } }
  if (!('richText' in props) || !isFormPart(record.id)) return record
  const fresh = begun ? propsOf(begun).richText : undefined
  return { ...record, props: { ...props, richText: fresh ?? toRichText('') } }
}

/** What the working form lays down itself; nothing for a board without one that is known. */
function freshRecords({ form: id, lang, params }: Form): PlainRecord[] {
  if (id === '') return []
  try {
    const form = formOf(id)
    const t = translate(form, lang)
    return boardRecords(form, { params: parseParams(form, params, t), t, lang }, { filled: false })
  } catch (error) {
    if (error instanceof FormError) return []
    throw error
  }
}
