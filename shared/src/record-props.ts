// The props of a record, before anything is known about its kind. Light: knows no documents.
import type { PlainRecord } from './records.ts'

/** `props` of a record as an object of its own; empty where it has none. */
export function propsOf(record: PlainRecord | undefined): Record<string, unknown> {
  const props = record?.props
  return typeof props === 'object' && props !== null ? { ...props } : {}
}
