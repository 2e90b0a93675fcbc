// The settings of the server, read from the environment once, at start. The table in the README lists the same.
import { resolve } from 'node:path'
import { z } from 'zod'

const flag = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off', 'true', 'false', '1', '0'], 'must be on or off')
    .default(fallback)
    .transform((value) => value === 'on' || value === 'true' || value === '1')

const origin = z.url({ protocol: /^https?$/, error: 'must be an address like https://bord.example.nl' })

const environment = z.object({
  /** 0 takes a free port. */
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65535).default(8787),
  /** 127.0.0.1 is this machine only; 0.0.0.0 lets phones and laptops on the same network in. */
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Address that people use, when a proxy stands in front; otherwise links take the address of the request. */
  PUBLIC_URL: origin.optional(),
  /** Other origins whose pages may open boards of this server, separated by commas. */
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
    .pipe(z.array(origin)),
  /** Whether X-Forwarded-For and X-Forwarded-Proto of a proxy in front are believed. */
  TRUST_PROXY: flag('off'),
  /** Whether one network address may make, open and join only so many boards; off for measuring. */
  ADDRESS_LIMITS: flag('on'),
  /** Whether a filled example board of each form is made at the first start. */
  EXAMPLES: flag('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Config = {
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  /** Without a slash at its end. */
  publicUrl: string | null
  /** Origins besides the server's own, normalized as browsers send them. */
  allowedOrigins: readonly string[]
  trustProxy: boolean
  addressLimits: boolean
  examples: boolean
  logLevel: string
}

/** The configuration in `env`. @throws with every setting that is wrong and why */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable, as compose files make them, is one that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const { data, error } = environment.safeParse(given)
  if (!data) {
    const lines = error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`the configuration is not right:\n${lines.join('\n')}`)
  }
  const publicUrl = data.PUBLIC_URL?.replace(/\/+$/, '') ?? null
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    publicUrl,
    allowedOrigins: [...data.ALLOWED_ORIGINS, ...(publicUrl ? [publicUrl] : [])].map((one) => new URL(one).origin),
    trustProxy: data.TRUST_PROXY,
    addressLimits: data.ADDRESS_LIMITS,
    examples: data.EXAMPLES,
    logLevel: data.LOG_LEVEL,
  }
}
