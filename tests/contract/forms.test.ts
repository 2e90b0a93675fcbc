// T: every working form, found by its folder, builds a valid and well-kept board in every language, from the server alone.

import { formFacts } from '@kringbord/shared/api'
import { boardRoots, FORM_PREFIX, isFormPart } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import { langs, type ParamSpec, type ParamValues, type WorkingForm } from '@kringbord/shared/form'
import { headingOf } from '@kringbord/shared/heading'
import type { Box } from '@kringbord/shared/layout'
import { allZones, outline } from '@kringbord/shared/outline'
import type { PlainRecord } from '@kringbord/shared/records'
import { readRecord } from '@kringbord/shared/records'
import type { AreaShape } from '@kringbord/shared/schema'
import { MAX_THUMBNAIL_BYTES, thumbnail } from '@kringbord/shared/thumbnail'
import { describeForm } from '@kringbord/shared/werkvormen/describe'
import { boardRecords, instantiate, session } from '@kringbord/shared/werkvormen/instantiate'
import { defaultParams, parseParams } from '@kringbord/shared/werkvormen/params'
import { form as formOf, forms, formTexts, translate } from '@kringbord/shared/werkvormen/registry'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

const problemOf = createRecordCheck()

/** A long name that still may be given, different for every `n`. */
const longName = (n: number) => `${n} Samenwerkingsverband Domeinoverstijgend van de hele Streek`.slice(0, 60)

function extreme(spec: ParamSpec, end: 'min' | 'max'): unknown {
  switch (spec.kind) {
    case 'names':
      return Array.from({ length: spec[end] }, (_, i) => (end === 'max' ? longName(i) : `Team ${i + 1}`))
    case 'pairs':
      return Array.from({ length: spec[end] }, (_, i) => [longName(2 * i), longName(2 * i + 1)])
    case 'number':
      return spec[end]
    case 'text':
      return end === 'max'
        ? 'lang '
            .repeat(spec.maxLength)
            .slice(0, spec.maxLength - 1)
            .trim()
        : ''
    case 'choice':
      return end === 'max' ? spec.options.at(-1) : spec.options[0]
  }
}

/** Default, smallest and largest parameters, and every option of a choice. */
function paramCases(form: WorkingForm): [string, ParamValues][] {
  const all = (end: 'min' | 'max') => Object.fromEntries(form.params.map((spec) => [spec.key, extreme(spec, end)]))
  const choices = form.params.flatMap((spec) =>
    spec.kind === 'choice'
      ? spec.options.map((o): [string, ParamValues] => [`${spec.key}=${o}`, { [spec.key]: o }])
      : [],
  )
  return [['default', {}], ['smallest', all('min')], ['largest', all('max')], ...choices]
}

function build(form: WorkingForm, lang: 'nl' | 'en', values: ParamValues, filled: boolean): PlainRecord[] {
  const t = translate(form, lang)
  const params = parseParams(form, filled ? { ...form.exampleParams(t), ...values } : values, t)
  return boardRecords(form, { params, t, lang }, { filled })
}

const boxOf = (record: PlainRecord): Box => ({ x: Number(record.x), y: Number(record.y), w: 200, h: 200 })

/** Height of the heading of an area, less the space under its text. */
function headOf(records: PlainRecord[], id: string): number {
  const props = records.find((record) => record.id === id)?.props as AreaShape['props']
  const { height, pad } = headingOf(props)
  return height - pad
}

const cases = forms().flatMap((form) =>
  langs.flatMap((lang) => paramCases(form).map(([name, values]) => ({ form, id: form.id, lang, name, values }))),
)

test('T1 every folder with a form is found, by its id, in the order of the gallery', () => {
  expect(forms().length).toBeGreaterThan(0)
  for (const form of forms()) expect(formOf(form.id)).toBe(form)
  expect(new Set(forms().map((form) => form.order)).size).toBe(forms().length)
  expect(() => formOf('no-such-form')).toThrowError(expect.objectContaining({ code: 'unknown-form' }))
})

describe.each(forms().map((form) => ({ id: form.id, form })))('$id', ({ form }) => {
  test('T2 has the same texts in every language, none empty', () => {
    const [nl, en] = [formTexts(form, 'nl'), formTexts(form, 'en')]
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
    for (const text of [...Object.values(nl), ...Object.values(en)]) expect(text.trim()).not.toBe('')
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    for (const [key, text] of Object.entries(nl)) expect(places(en[key] ?? ''), key).toEqual(places(text))
  })

  test('T2 can be described for the gallery', () => {
    for (const lang of langs) {
      const facts = formFacts.parse(describeForm(form, lang, '/t.svg'))
      expect(facts.purpose).not.toContain('\n')
      expect(facts.purpose.length).toBeLessThanOrEqual(140)
    }
  })

  test('T3 default parameters are valid parameters, and every wrong one is named', () => {
    const t = translate(form, 'nl')
    expect(parseParams(form, defaultParams(form, t), t)).toEqual(defaultParams(form, t))
    expect(() => parseParams(form, { onbekend: 1 }, t)).toThrowError(
      expect.objectContaining({ code: 'bad-params', fields: [{ path: 'params.onbekend', reason: 'unknown' }] }),
    )
    for (const spec of form.params)
      expect(() => parseParams(form, { [spec.key]: { no: 1 } }, t), spec.key).toThrowError(/bad|wrong/)
  })
})

describe.each(cases)('$id $lang $name', ({ form, lang, values }) => {
  const empty = build(form, lang, values, false)
  const filled = build(form, lang, values, true)

  test('T4 all records are valid, with unique and stable ids and one stacking order', () => {
    for (const records of [empty, filled]) {
      for (const record of records) expect(problemOf(record), record.id).toBeNull()
      expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
      const indices = records.map((record) => String(record.index))
      expect([...indices].sort()).toEqual(indices)
    }
    expect(build(form, lang, values, true)).toEqual(filled)
    for (const record of empty) expect(record.id.startsWith(FORM_PREFIX), record.id).toBe(true)
  })

  test('T5 what the form lays down is locked, except what people fill in', () => {
    // A tegel may be one to fill in or one to read.
    for (const record of empty)
      if (record.type !== 'tegel') expect(record.isLocked, record.id).toBe(record.type !== 'textbox')
  })

  test('T6 zones have one place each, and steps and harvest name only zones that exist', () => {
    const zones = allZones(outline(empty)).map((zone) => zone.id)
    expect(new Set(zones).size).toBe(zones.length)
    const { steps, harvest } = session(form.id, lang, values)
    for (const step of steps)
      for (const zone of [...step.zones, ...step.harvest]) expect(zones, step.id).toContain(zone)
    for (const section of harvest) for (const zone of section.zones) expect(zones, section.id).toContain(zone)
  })

  test('T7 steps say what to do in at most 40 words, and their minutes can shrink', () => {
    const { steps } = session(form.id, lang, values)
    expect(steps.length).toBeGreaterThan(2)
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length)
    for (const step of steps) {
      expect(step.title.length, step.id).toBeLessThanOrEqual(60)
      expect(step.instruction.split(/\s+/).length, step.id).toBeLessThanOrEqual(40)
      expect(step.minutes, step.id).toBeGreaterThan(0)
      expect(step.minimumMinutes, step.id).toBeLessThanOrEqual(step.minutes)
      expect(step.script, step.id).not.toBe('')
    }
  })

  test('T8 in the example every note and tegel lies in a zone, and notes do not cover each other', () => {
    const { loose } = outline(filled)
    expect(loose.filter(({ kind }) => kind === 'note' || kind === 'tegel')).toEqual([])
    const notes = filled.filter((record) => record.type === 'note')
    for (const [i, one] of notes.entries())
      for (const other of notes.slice(i + 1)) {
        const [a, b] = [boxOf(one), boxOf(other)]
        const w = Math.min(a.x, b.x) + 200 - Math.max(a.x, b.x)
        const h = Math.min(a.y, b.y) + 200 - Math.max(a.y, b.y)
        expect(w > 0 && h > 0 ? w * h : 0, `${one.id} on ${other.id}`).toBeLessThan(500)
      }
    expect(filled.some((record) => !isFormPart(record.id) || record.type === 'textbox')).toBe(true)
  })

  test('T9 notes of the example lie whole within their zone and off its heading', () => {
    const zones = allZones(outline(filled)).filter((zone) => zone.kind === 'area')
    for (const zone of zones)
      for (const item of zone.items.filter(({ kind }) => kind === 'note')) {
        expect(item.box.y, item.id).toBeGreaterThanOrEqual(zone.box.y + headOf(filled, zone.shape))
        expect(item.box.x, item.id).toBeGreaterThanOrEqual(zone.box.x)
        expect(item.box.x + item.box.w, item.id).toBeLessThanOrEqual(zone.box.x + zone.box.w)
        expect(item.box.y + item.box.h, item.id).toBeLessThanOrEqual(zone.box.y + zone.box.h)
      }
  })

  test('T10 the server makes a board of it: records, and what the board says of itself', () => {
    const made = instantiate({ formId: form.id, lang, params: values, filled: true })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, made.update)
    const { records, meta } = boardRoots(doc)
    expect(meta.toJSON()).toMatchObject({ version: 1, form: form.id, lang, title: made.title })
    expect([...records.keys()].sort()).toEqual(['document:document', 'page:page', ...filled.map(({ id }) => id)].sort())
    for (const [id, map] of records.entries()) expect(problemOf(readRecord(id, map)), id).toBeNull()
    doc.destroy()
  })

  test('T11 its thumbnail is small and well-formed, and shows zones that are there', () => {
    const zones = empty.map(({ props }) => (props as { zone?: string }).zone)
    expect(form.cover.length).toBeGreaterThan(0)
    for (const zone of form.cover) expect(zones).toContain(zone)
    for (const records of [empty, filled]) {
      const svg = thumbnail(records, form.cover)
      expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(MAX_THUMBNAIL_BYTES)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }
  })
})
