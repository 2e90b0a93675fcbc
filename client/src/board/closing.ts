// Where connections go to, and which of their closings are for good.
import { CLOSE } from '@kringbord/shared/wire'

const FINAL = new Map<number, string>([
  [CLOSE.unauthorized, 'unauthorized'],
  [CLOSE.forbidden, 'forbidden'],
  [CLOSE.gone, 'gone'],
  [CLOSE.unreadable, 'unreadable'],
])

/**
 * Why there is nothing to come back for after a closing with `code`; undefined when there may be. `said` is the reason that
 * came with it: who was put out is told so.
 */
export function finalReason(code: number, said = ''): string | undefined {
  return code === CLOSE.unauthorized && said === 'removed' ? said : FINAL.get(code)
}

/** Of the sync route of this page's own server. */
export function syncUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}
