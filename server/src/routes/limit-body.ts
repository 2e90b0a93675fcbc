// Refuses a body that is too large, by what it announces or as soon as it has grown too large.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../app-error.ts'

/** A limit in bytes. */
export function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError('too-large', `the body has at most ${maxSize} bytes`)
    },
  })
}
