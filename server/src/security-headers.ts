// What a browser may do with our pages: nothing outside our own origin. A route that needs it stricter sets its own.
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from './config.ts'
import { baseUrl } from './routes/context.ts'

const SELF = "'self'"
const NONE = "'none'"

/** Headers for every answer. */
export function securityHeaders(config: Config): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: [SELF],
      scriptSrc: [SELF],
      // The editor places everything with style attributes.
      styleSrc: [SELF, "'unsafe-inline'"],
      imgSrc: [SELF, 'data:', 'blob:'],
      fontSrc: [SELF, 'data:'],
      // Older Safari does not count a web socket to the same host as 'self'.
      connectSrc: [SELF, (c) => sockets(baseUrl(c, config))],
      frameSrc: [NONE],
      objectSrc: [NONE],
      baseUri: [NONE],
      formAction: [SELF],
      frameAncestors: [SELF],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'SAMEORIGIN',
    xXssProtection: false,
    // Only where the address that people use is https, and for that name alone.
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ? 'max-age=15552000' : false,
  })
}

function sockets(base: string): string {
  const { host } = new URL(base)
  return `ws://${host} wss://${host}`
}
