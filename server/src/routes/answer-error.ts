// The one place where an error becomes an answer. What is not an AppError is a fault: logged with its stack, answered
// without it.
import type { ErrorAnswer } from '@kringbord/shared/api'
import { SessionError } from '@kringbord/shared/session-error'
import { FormError } from '@kringbord/shared/werkvormen/form-error'
import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { AppError } from '../app-error.ts'
import type { Log } from '../log.ts'
import { isStoreError } from '../store/store-error.ts'

/** The error handler of the whole app. */
export function answerError(log: Log): ErrorHandler {
  return (error, c) => {
    const known = toAppError(error)
    if (known.code === 'server')
      log.error(
        { route: routePath(c), method: c.req.method, error: error.name, stack: error.stack },
        'fault in a route',
      )
    if (known.wait !== undefined) c.header('Retry-After', String(known.wait))
    return c.json(toAnswer(known), known.status)
  }
}

/** Answers an API path that does not exist. */
export const answerNotFound: NotFoundHandler = (c) =>
  c.json(toAnswer(new AppError('not-found', 'there is nothing at this address')), 404)

function toAnswer({ code, message, fields, wait }: AppError): ErrorAnswer {
  return {
    error: { code, message, ...(fields ? { fields: [...fields] } : {}), ...(wait === undefined ? {} : { wait }) },
  }
}

function toAppError(error: Error): AppError {
  if (error instanceof AppError) return error
  if (error instanceof FormError) return new AppError(error.code, error.message, error.fields)
  if (error instanceof SessionError) return new AppError('invalid', error.message, error.fields)
  if (isStoreError(error, 'gone')) return new AppError('gone', 'the board was deleted')
  if (isStoreError(error, 'unreadable')) return new AppError('unreadable', 'what is stored of the board cannot be read')
  if (isStoreError(error, 'unknown')) return new AppError('not-found', 'there is no such board')
  if (error instanceof HTTPException && error.status === 415)
    return new AppError('bad-json', 'send JSON, with Content-Type: application/json')
  if (error instanceof HTTPException && error.status === 400) return new AppError('bad-json', 'the body is not JSON')
  return new AppError('server', 'something went wrong on the server')
}
