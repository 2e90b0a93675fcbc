// One request to the server's HTTP API: as JSON, with a token, within a time; every failure is an `ApiError`. Answers come from
// our own server and are checked for their shape only by its schemas there, so that light pages carry no schema library.
import { ApiError, parseApiError } from './api-error.ts'

const TIMEOUT_MS = 30_000
/** Uploads may take longer on a slow line. */
export const UPLOAD_TIMEOUT_MS = 180_000

type Call = { method?: string; body?: BodyInit; json?: unknown; token?: string; signal?: AbortSignal; timeout?: number }

/** Asks `path` below `/api`. @throws ApiError, or what `signal` was aborted with */
export type ApiCall = <Answer>(path: string, call?: Call) => Promise<Answer>

/** `base` is the origin of the server, by default that of the page. */
export function createCall({ base = '', fetch = globalThis.fetch.bind(globalThis) } = {}): ApiCall {
  return async function call<Answer>(path: string, { json, token, signal, timeout = TIMEOUT_MS, ...init }: Call = {}) {
    const headers = new Headers()
    if (json !== undefined) headers.set('Content-Type', 'application/json')
    if (token) headers.set('Authorization', `Bearer ${token}`)
    const body = json === undefined ? init.body : JSON.stringify(json)
    const limits = [AbortSignal.timeout(timeout), signal].filter((one) => one !== undefined)
    const request = fetch(`${base}/api${path}`, { ...init, headers, body, signal: AbortSignal.any(limits) })
    const response = await request.catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new ApiError('offline')
    })
    return parseAnswer<Answer>(response)
  }
}

async function parseAnswer<Answer>(response: Response): Promise<Answer> {
  if (response.status === 204) return undefined as Answer
  const text = await response.text().catch(() => {
    throw new ApiError('offline')
  })
  const answer = parseJson(text)
  if (!response.ok || answer === undefined) throw parseApiError(response.status, answer)
  return answer as Answer
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
