// Addresses of a board. Keys stand in the fragment, which browsers never send.

/** The address of a board with one of its keys. */
export function boardUrl(base: string, id: string, key: string): string {
  return `${base}/b/${id}#k=${key}`
}

/** The address of a board's wall screen: who opens it looks on, and with the secret learns how others join. */
export function screenUrl(base: string, id: string, { key, secret }: { key: string; secret: string }): string {
  return `${base}/w/${id}#k=${key}&s=${secret}`
}

/** All three addresses of a board. */
export function boardUrls(
  base: string,
  id: string,
  keys: { facilitatorKey: string; joinKey: string; viewKey: string },
) {
  return {
    facilitate: boardUrl(base, id, keys.facilitatorKey),
    join: boardUrl(base, id, keys.joinKey),
    view: boardUrl(base, id, keys.viewKey),
  }
}

/** Address of an own working form. */
export function formUrl(base: string, code: string): string {
  return `${base}/vorm/${code}`
}
