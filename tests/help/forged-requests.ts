// What a forged client asks of the API: what only a facilitator may, what the step forbids, and what is somebody else's. Each
// has a mark in it wherever there is room for one.

export type Surrounds = {
  /** Somebody else, a note of theirs on the board, and one that they wrote hidden. */
  victim: string
  theirs: string
  theirHidden: string
  /** The step that is on, another one, and a zone. */
  step: string
  other: string
  zone: string
  /** The last round of votes, and what is voted on there; '' before there was one. */
  vote: string
  item: string
}

export type Request = {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path(now: Surrounds): string
  body?(now: Surrounds, mark: string): object
  /** Is answered as if it were done, because there is nothing of one's own to do it to. */
  silent?: boolean
}

const request = (method: Request['method'], path: string | Request['path'], body?: Request['body']): Request => ({
  method,
  path: typeof path === 'string' ? () => path : path,
  ...(body && { body }),
})
const session = (body: Required<Request>['body']) => request('POST', '/session', body)
const view = { x: 0, y: 0, w: 100, h: 100 }
const longId = (mark: string) => mark.padEnd(20, '_')

/** Refused to everyone but a facilitator, whatever step is on. */
export const leading: Readonly<Record<string, Request>> = {
  'goes to another step': session(({ other }) => ({ kind: 'go', step: other })),
  'begins the step again': session(({ step }) => ({ kind: 'go', step })),
  'ends the session': session(() => ({ kind: 'end' })),
  'stops the clock': session(() => ({ kind: 'pause' })),
  'takes time away': session(() => ({ kind: 'add', ms: -60_000 })),
  'calls everyone': session(() => ({ kind: 'call', view, hold: true })),
  'lets everyone go': session(() => ({ kind: 'release' })),
  'lights a part of the board': session((_, mark) => ({ kind: 'spotlight', view, title: mark, follow: true })),
  'makes the steps anew': session((_, mark) => ({ kind: 'steps', steps: [{ id: mark }] })),
  'renames the board': request('PATCH', '', (_, mark) => ({ title: mark })),
  'closes the door': request('PATCH', '', () => ({ joinOpen: false })),
  'throws the board away': request('DELETE', ''),
  'puts someone out': request(
    'PATCH',
    ({ victim }) => `/people/${victim}`,
    () => ({ removed: true, work: 'remove' }),
  ),
  'makes someone facilitate': request(
    'PATCH',
    ({ victim }) => `/people/${victim}`,
    () => ({ role: 'facilitator' }),
  ),
  'hands the board over': request('POST', '/hand-over', ({ victim }) => ({ to: victim })),
  'lets in who waits': request('POST', '/waiting', () => ({ answer: 'let-in', who: 'all' })),
  'renews a link': request('POST', '/links', () => ({ link: 'view' })),
  'asks for the screen': request('POST', '/screen', () => ({})),
  'shows what is hidden': request('POST', '/hidden/show', ({ step }) => ({ step, how: 'all' })),
  'shows one that is hidden': request('POST', '/hidden/show', ({ step }) => ({ step, how: 'next' })),
  'shows the needles': request('POST', '/needles', ({ step }) => ({ kind: 'show', step })),
  'begins a vote': request('POST', '/votes', (_, mark) => ({ kind: 'consent', proposal: mark, question: mark })),
  'closes the vote': request(
    'PATCH',
    ({ vote }) => `/votes/${vote}`,
    () => ({ state: 'closed' }),
  ),
  'shows the vote': request(
    'PATCH',
    ({ vote }) => `/votes/${vote}`,
    () => ({ published: true }),
  ),
  'throws the vote away': request('DELETE', ({ vote }) => `/votes/${vote}`),
  'lowers a hand': request('POST', '/live', ({ victim }) => ({ kind: 'lower', participant: victim })),
  'begins again with who is done': request('POST', '/live', () => ({ kind: 'clear' })),
  'makes tables': request('POST', '/tables', ({ step }) => ({
    kind: 'make',
    step,
    way: 'random',
    seed: 1,
    people: [],
  })),
  'puts notes in rows': request('POST', '/arrangements', ({ zone }) => ({ kind: 'rows', by: 'text', zone })),
  'merges notes': request('POST', '/arrangements', ({ theirs }, mark) => ({
    kind: 'merge',
    ids: [theirs, theirs],
    text: mark,
  })),
  'clusters notes': request('POST', '/arrangements', ({ theirs, zone }, mark) => ({
    kind: 'cluster',
    zone,
    clusters: [{ title: mark, ids: [theirs] }],
  })),
  'writes what a presenter reads': request(
    'PUT',
    ({ theirs }) => `/speaker-notes/${theirs}`,
    (_, mark) => ({ text: mark }),
  ),
  'copies the board': request('POST', '/copy', (_, mark) => ({ content: 'all', title: mark })),
  'keeps the board as a form': request('POST', '/own-form', (_, mark) => ({ title: mark })),
  'begins to practise': request('POST', '/rehearsal', () => ({})),
}

/** Somebody else's, or wrong in itself: refused to participants, observers and viewers alike. */
export const trespassing: Readonly<Record<string, Request>> = {
  "writes in another's note": request(
    'PATCH',
    ({ theirs }) => `/notes/${bare(theirs)}`,
    (_, mark) => ({ text: mark }),
  ),
  "removes another's note": request('DELETE', ({ theirs }) => `/notes/${bare(theirs)}`),
  "writes a note over another's": request('POST', '/notes', ({ theirs, zone }, mark) => ({
    id: bare(theirs),
    zone,
    kind: 'note',
    text: mark,
  })),
  'writes where the step does not': request('POST', '/notes', (_, mark) => ({
    id: longId(mark),
    zone: 'rij.1',
    kind: 'note',
    text: mark,
  })),
  "writes another's hidden note anew": request(
    'PUT',
    ({ theirHidden }) => `/own-notes/${theirHidden}`,
    ({ zone }, mark) => ({
      zone,
      text: mark,
    }),
  ),
  "removes another's hidden note": {
    ...request('DELETE', ({ theirHidden }) => `/own-notes/${theirHidden}`),
    silent: true,
  },
  'writes hidden for another step': request('POST', '/own-notes', ({ other, zone }, mark) => ({
    id: longId(mark),
    step: other,
    zone,
    text: mark,
  })),
  'gives more dots than there are': ballot([{ choice: 'dot', count: 100 }]),
  'votes twice on one item': ballot([
    { choice: 'dot', count: 1 },
    { choice: 'dot', count: 1 },
  ]),
  'says what is no answer': ballot([{ choice: 'agree', count: 1 }]),
  'votes on what is not asked': request(
    'PUT',
    ({ vote }) => `/votes/${vote}/ballot`,
    (_, mark) => ({
      ballot: [{ item: `shape:${mark}`, choice: 'dot', count: 1 }],
    }),
  ),
  'objects without a reason': ballot([{ choice: 'objection', count: 1 }]),
  'points with a needle that does not fit': request('PUT', '/needle', () => ({ angle: 400, strength: 3 })),
  'points in another step': request('PUT', '/needle', ({ other }) => ({ angle: 1, strength: 1, step: other })),
}

/** Refused while the step has no room for it. */
export const outOfStep = {
  note: request('POST', '/notes', ({ zone }, mark) => ({ id: longId(mark), zone, kind: 'note', text: mark })),
  tegel: request('POST', '/notes', ({ zone }, mark) => ({ id: longId(mark), zone, kind: 'tegel', text: mark })),
  hidden: request('POST', '/own-notes', ({ step, zone }, mark) => ({ id: longId(mark), step, zone, text: mark })),
  showOwn: request('POST', '/own-notes/show', ({ step }) => ({ step })),
  needle: request('PUT', '/needle', () => ({ angle: 1, strength: 1 })),
} as const

function ballot(entries: readonly object[]): Request {
  return request(
    'PUT',
    ({ vote }) => `/votes/${vote}/ballot`,
    ({ item }) => ({
      ballot: entries.map((entry) => ({ item, ...entry })),
    }),
  )
}

/** A note by the name that the API has for it. */
function bare(shape: string): string {
  return shape.replace(/^shape:/, '')
}
