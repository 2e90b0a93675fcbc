// Asking the real server what a page would ask it, without a page.
import type { RunningServer } from './server.ts'

/** A board, and the token of who asks; '' is nobody. */
export type Asker = { board: string; token: string }

/**
 * What the server answers at a path of the board; null when there is nothing to say. With `json` it is a POST unless
 * `method` says otherwise. The answer is what the caller says it is, or better: parse it.
 * @throws with status and answer when it is refused
 */
export async function ask<Answer = unknown>(
  server: RunningServer,
  { board, token }: Asker,
  path: string,
  json?: object,
  method = json ? 'POST' : 'GET',
): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
  const answer = await fetch(`${server.url}/api/boards/${board}${path}`, {
    method,
    headers,
    ...(json && { body: JSON.stringify(json) }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  const said: Answer = JSON.parse((await answer.text()) || 'null')
  return said
}
