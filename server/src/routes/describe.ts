// Parts that the descriptions of routes share in the OpenAPI document.
import { errorAnswer } from '@kringbord/shared/api'
import { z } from 'zod'

/** A JSON answer. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** A required JSON body. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** A required body of bytes. */
export function bytesBody(...types: string[]) {
  const schema = { type: 'string', format: 'binary' } as const
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) }
}

/** What any route may answer when it does not do what was asked; see the codes. */
export const failures = {
  default: json(errorAnswer, 'Not done: the code says why, `fields` what to change'),
}

export const boardPath = z.object({ id: z.string().max(100) })

/** For routes that need a token. */
export const withToken = [{ token: [] }]
