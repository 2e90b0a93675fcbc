// Bodies that nearly fit: made by the schemas by which the API describes itself, and spoilt here and there with what breaks
// careless code: names of JavaScript's own, half characters, numbers beyond all bounds, and nothing.
import { z } from '@kringbord/shared/zod'
import type { Random } from './random.ts'

const ODD: readonly unknown[] = [
  null,
  '',
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  -1,
  1e308,
  0.5,
  true,
  [],
  [[]],
  {},
  JSON.parse('{"__proto__":{"admin":true}}'),
]
const NUMBERS: readonly unknown[] = [0, 1, 2, 3, 40, 100]

/** A part of a JSON schema, as far as the API uses it. */
const part = z.looseObject({
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  pattern: z.string().optional(),
})

const operation = z.object({
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown().optional() })) }).optional(),
})
export const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) })

/** A body for `schema`, with `words` where it asks for text. */
export function forgedBody(schema: unknown, random: Random, words: readonly string[]): unknown {
  const wanted = part.safeParse(schema).data
  if (!wanted || random.chance(0.05)) return random.pick(ODD)
  if (wanted.const !== undefined) return wanted.const
  if (wanted.enum) return random.pick(wanted.enum)
  const ways = wanted.oneOf ?? wanted.anyOf
  if (ways) return forgedBody(random.pick(ways), random, words)
  const more = (inner: unknown) => forgedBody(inner, random, words)
  switch (Array.isArray(wanted.type) ? random.pick(wanted.type) : wanted.type) {
    case 'object': {
      const fields = Object.entries(wanted.properties ?? {}).filter(() => random.chance(0.85))
      return Object.fromEntries(fields.map(([name, inner]) => [name, more(inner)]))
    }
    case 'array':
      return Array.from({ length: random.int(0, 3) }, () => more(wanted.items))
    case 'string':
      return wanted.pattern ? 'abcdefghijklmnopq' : random.pick(words)
    case 'number':
    case 'integer':
      return random.pick(NUMBERS)
    case 'boolean':
      return random.chance(0.5)
    default:
      return random.pick(ODD)
  }
}
