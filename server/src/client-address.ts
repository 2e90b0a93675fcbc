// Where a request comes from, to slow down guessing. Behind a proxy that is trusted, the address that it names last.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Config } from './config.ts'

/** Reads the network address of a request. */
export function clientAddress({ trustProxy }: Config): (c: Context) => string {
  return (c) => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    return forwarded || (isFromOutside(c) ? getConnInfo(c).remote.address : undefined) || ''
  }
}

/** Requests that the server makes of itself, for rehearsals, came over no connection. */
function isFromOutside({ env }: Context): boolean {
  return 'incoming' in Object(env) || 'server' in Object(env)
}
