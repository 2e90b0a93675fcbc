// The server's HTTP API as typed functions; every failure is an `ApiError`. Answers come from our own server and are
// checked for their shape only by its schemas there, so that light pages carry no schema library.
import type {
  BoardFacts,
  BoardFile,
  CreateBoardBody,
  CreatedBoard,
  FormList,
  JoinBody,
  Joined,
  PatchBoardBody,
  Uploaded,
} from '@kringbord/shared/api'
import type { ArrangeBody, Arranged, Arrangement, PutBack } from '@kringbord/shared/arrangement'
import type { BoardNotes, ChangedBoardNote, NewBoardNote, SavedNote } from '@kringbord/shared/board-notes'
import type { HarvestSection, Lang } from '@kringbord/shared/form'
import type { ContributionCounts, LiveCommand } from '@kringbord/shared/live'
import type { NeedleBody, NeedlesCommand, NeedlesView } from '@kringbord/shared/needles'
import type {
  CopyBoardBody,
  KeptForm,
  OwnFormBody,
  OwnFormFacts,
  OwnFormFile,
  Rehearsal,
  RehearsalFacts,
} from '@kringbord/shared/own-form'
import type {
  ChangedOwnNote,
  HiddenCounts,
  NewOwnNote,
  OwnNote,
  OwnNotesAnswer,
  ShowHidden,
  ShownHidden,
  ShowOwn,
} from '@kringbord/shared/own-notes'
import type {
  AnswerWaitingBody,
  CodeAnswer,
  KeyAnswer,
  PatchedPerson,
  PatchPersonBody,
  People,
  RenewedLinks,
  RenewLinkBody,
  SeatAnswer,
  Share,
  WaitingList,
} from '@kringbord/shared/people'
import type { Invitation, ScreenAddress, SpeakerNotes } from '@kringbord/shared/screen'
import type { Step } from '@kringbord/shared/session'
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import type { TablesView } from '@kringbord/shared/tables'
import type { OwnSeatBody, PreviewAnswer, PreviewBody, TablesCommand } from '@kringbord/shared/tables-schema'
import type { PatchVoteBody, StartVoteBody } from '@kringbord/shared/vote-schema'
import type { BallotEntry, VoteSummary, VoteView } from '@kringbord/shared/votes'
import { ApiError, parseApiError } from './api-error.ts'

const TIMEOUT_MS = 30_000
/** Uploads may take longer on a slow line. */
const UPLOAD_TIMEOUT_MS = 180_000

/** `GET /api/boards/:id/session`: the steps of a board and how its harvest is read. */
export type BoardSession = {
  form: { id: string; title: string; source: string }
  steps: Step[]
  harvest: HarvestSection[]
} & SessionNow

/** Where the session is, and the server's clock in ms since 1970. */
export type SessionNow = { state: SessionState; now: number }

export type Api = ReturnType<typeof createApi>

type Call = { method?: string; body?: BodyInit; json?: unknown; token?: string; signal?: AbortSignal; timeout?: number }

/** `base` is the origin of the server, by default that of the page. */
export function createApi({ base = '', fetch = globalThis.fetch.bind(globalThis) } = {}) {
  async function call<Answer>(path: string, { json, token, signal, timeout = TIMEOUT_MS, ...init }: Call = {}) {
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
  const board = (id: string) => `/boards/${encodeURIComponent(id)}`

  return {
    /** The gallery, in `lang`. */
    forms: async (lang: Lang) => (await call<FormList>(`/forms?lang=${lang}`)).forms,
    createBoard: (json: CreateBoardBody) => call<CreatedBoard>('/boards', { method: 'POST', json }),
    /** Opens a board file (`.kringbord` or `.tldr`) as a new board; `title` and `lang` for files that have none. */
    openFile: (file: Blob, { lang, title }: { lang: Lang; title?: string }) =>
      call<CreatedBoard>(`/files?${new URLSearchParams({ lang, ...(title && { title }) })}`, {
        method: 'POST',
        body: new Blob([file], { type: 'application/octet-stream' }),
        timeout: UPLOAD_TIMEOUT_MS,
      }),
    boardFacts: (id: string) => call<BoardFacts>(board(id)),
    boardByCode: (code: string) => call<CodeAnswer>(`/code/${encodeURIComponent(code)}`),
    /** What a key is good for. `token` is of an earlier visit, if there was one: who was removed is told so. */
    checkKey: (id: string, key: string, token?: string) =>
      call<KeyAnswer>(`${board(id)}/key`, { method: 'POST', json: { key }, token }),
    join: (id: string, json: JoinBody, token?: string) =>
      call<Joined>(`${board(id)}/join`, { method: 'POST', json, token }),
    /** The place that a token gives now. */
    seat: (id: string, token: string) => call<SeatAnswer>(`${board(id)}/seat`, { token }),
    people: async (id: string, token: string) => (await call<People>(`${board(id)}/people`, { token })).people,
    share: (id: string, token: string) => call<Share>(`${board(id)}/share`, { token }),
    /** Who may do what, and who comes in (facilitator). */
    access: (id: string, token: string) => ({
      patch: (participant: string, json: PatchPersonBody) =>
        call<PatchedPerson>(`${board(id)}/people/${participant}`, { method: 'PATCH', json, token }),
      handOver: (to: string) => call<undefined>(`${board(id)}/hand-over`, { method: 'POST', json: { to }, token }),
      waiting: async () => (await call<WaitingList>(`${board(id)}/waiting`, { token })).waiting,
      answer: async (json: AnswerWaitingBody) =>
        (await call<WaitingList>(`${board(id)}/waiting`, { method: 'POST', json, token })).waiting,
      renew: (json: RenewLinkBody) => call<RenewedLinks>(`${board(id)}/links`, { method: 'POST', json, token }),
    }),
    patchBoard: (id: string, token: string, json: PatchBoardBody) =>
      call<BoardFacts>(board(id), { method: 'PATCH', json, token }),
    /** Removes the board with everything on it, for good. */
    deleteBoard: (id: string, token: string) => call<undefined>(board(id), { method: 'DELETE', token }),
    session: (id: string, token: string) => call<BoardSession>(`${board(id)}/session`, { token }),
    /** Steers the session (facilitator). */
    steer: (id: string, token: string, json: SessionCommand) =>
      call<SessionNow>(`${board(id)}/session`, { method: 'POST', json, token }),
    /** Hands, who is done, calls for help, reactions. */
    live: (id: string, token: string) => (json: LiveCommand) =>
      call<undefined>(`${board(id)}/live`, { method: 'POST', json, token }),
    /** How many took part in the step that is on (facilitator). */
    contributions: (id: string, token: string) => call<ContributionCounts>(`${board(id)}/contributions`, { token }),
    /** Rounds of voting, the newest first. */
    votes: async (id: string, token: string) =>
      (await call<{ votes: VoteSummary[] }>(`${board(id)}/votes`, { token })).votes,
    vote: (id: string, token: string, vote: string) => call<VoteView>(`${board(id)}/votes/${vote}`, { token }),
    startVote: (id: string, token: string, json: StartVoteBody) =>
      call<VoteView>(`${board(id)}/votes`, { method: 'POST', json, token }),
    patchVote: (id: string, token: string, vote: string, json: PatchVoteBody) =>
      call<VoteView>(`${board(id)}/votes/${vote}`, { method: 'PATCH', json, token }),
    deleteVote: (id: string, token: string, vote: string) =>
      call<undefined>(`${board(id)}/votes/${vote}`, { method: 'DELETE', token }),
    /** One's whole ballot, in the place of what was there. */
    castBallot: (id: string, token: string, vote: string, ballot: readonly BallotEntry[]) =>
      call<undefined>(`${board(id)}/votes/${vote}/ballot`, { method: 'PUT', json: { ballot }, token }),
    /** One's own hidden notes. */
    ownNotes(id: string, token: string) {
      const path = `${board(id)}/own-notes`
      return {
        list: () => call<OwnNotesAnswer>(path, { token }),
        show: (json: ShowOwn) => call<ShownHidden>(`${path}/show`, { method: 'POST', json, token }),
        add: (json: NewOwnNote) => call<OwnNote>(path, { method: 'POST', json, token }),
        change: (note: string, json: ChangedOwnNote) =>
          call<OwnNote>(`${path}/${note}`, { method: 'PUT', json, token }),
        remove: (note: string) => call<undefined>(`${path}/${note}`, { method: 'DELETE', token }),
      }
    },
    /** Notes and tegels without the board on screen: one's own, and what there is to read. */
    notes(id: string, token: string) {
      const path = `${board(id)}/notes`
      return {
        read: () => call<BoardNotes>(path, { token }),
        write: (json: NewBoardNote) => call<SavedNote>(path, { method: 'POST', json, token }),
        change: (note: string, json: ChangedBoardNote) =>
          call<SavedNote>(`${path}/${note}`, { method: 'PATCH', json, token }),
        remove: (note: string) => call<undefined>(`${path}/${note}`, { method: 'DELETE', token }),
      }
    },
    /** How much is hidden, and showing it (facilitator). */
    hidden: (id: string, token: string) => ({
      ask: () => call<HiddenCounts>(`${board(id)}/hidden`, { token }),
      show: (json: ShowHidden) => call<ShownHidden>(`${board(id)}/hidden/show`, { method: 'POST', json, token }),
    }),
    /** The wall screen, and the notes of who presents (facilitator, except the invitation). */
    screen: (id: string, token: string) => ({
      address: () => call<ScreenAddress>(`${board(id)}/screen`, { method: 'POST', token }),
      invitation: (secret: string) =>
        call<Invitation>(`${board(id)}/screen/invitation`, { method: 'POST', json: { secret }, token }),
      notes: async () => (await call<SpeakerNotes>(`${board(id)}/speaker-notes`, { token })).notes,
      putNote: (shape: string, text: string) =>
        call<undefined>(`${board(id)}/speaker-notes/${encodeURIComponent(shape)}`, {
          method: 'PUT',
          json: { text },
          token,
        }),
    }),
    /** Copies, own working forms and rehearsals of a board (facilitator); without a token only copying, with a key. */
    reuse(id: string, token?: string) {
      const rehearsal = `${board(id)}/rehearsal`
      return {
        copy: (json: CopyBoardBody) => call<CreatedBoard>(`${board(id)}/copy`, { method: 'POST', json, token }),
        keep: (json: OwnFormBody) => call<KeptForm>(`${board(id)}/own-form`, { method: 'POST', json, token }),
        file: () => call<OwnFormFile>(`${board(id)}/own-form`, { token, timeout: UPLOAD_TIMEOUT_MS }),
        rehearse: (people: number) => call<Rehearsal>(rehearsal, { method: 'POST', json: { people }, token }),
        rehearsal: async () => (await call<RehearsalFacts>(rehearsal, { token })).rehearsal,
        endRehearsal: () => call<undefined>(rehearsal, { method: 'DELETE', token }),
      }
    },
    /** An own working form, by its code. */
    ownForm(code: string) {
      const path = `/own-forms/${encodeURIComponent(code)}`
      return {
        facts: () => call<OwnFormFacts>(path),
        open: () => call<CreatedBoard>(`${path}/boards`, { method: 'POST', json: {} }),
        /** Takes it away for everyone. */
        drop: (key: string) => call<undefined>(path, { method: 'DELETE', json: { key } }),
      }
    },
    /** The trail of arrangements, and making one or putting one back (facilitator). */
    arrangements(id: string, token: string) {
      const path = `${board(id)}/arrangements`
      return {
        list: async () => (await call<{ arrangements: Arrangement[] }>(path, { token })).arrangements,
        arrange: (json: ArrangeBody) => call<Arranged>(path, { method: 'POST', json, token }),
        undo: (arrangement: string) =>
          call<PutBack>(`${path}/${arrangement}/undo`, { method: 'POST', json: {}, token }),
      }
    },
    /** Groups and tables. */
    tables(id: string, token: string) {
      const path = `${board(id)}/tables`
      return {
        read: () => call<TablesView>(path, { token }),
        /** Makes, moves, undoes (facilitator). */
        command: (json: TablesCommand) => call<TablesView>(path, { method: 'POST', json, token }),
        /** How a division would be (facilitator). */
        preview: (json: PreviewBody) => call<PreviewAnswer>(`${path}/preview`, { method: 'POST', json, token }),
        /** One's own team (participant). */
        sit: (json: OwnSeatBody) => call<TablesView>(`${path}/seat`, { method: 'PUT', json, token }),
      }
    },
    /** Needles on the compass: one's own, and what was shown; counts and showing are the facilitator's. */
    needles: (id: string, token: string) => ({
      view: () => call<NeedlesView>(`${board(id)}/needles`, { token }),
      set: (json: NeedleBody) => call<undefined>(`${board(id)}/needle`, { method: 'PUT', json, token }),
      command: (json: NeedlesCommand) => call<NeedlesView>(`${board(id)}/needles`, { method: 'POST', json, token }),
    }),
    /** The whole board as a file's content, images included. */
    boardFile: (id: string, token: string) =>
      call<BoardFile>(`${board(id)}/file`, { token, timeout: UPLOAD_TIMEOUT_MS }),
    /** Uploads an image; `signal` cancels. */
    upload: (id: string, token: string, image: Blob, signal?: AbortSignal) =>
      call<Uploaded>(`${board(id)}/assets`, { method: 'POST', body: image, token, signal, timeout: UPLOAD_TIMEOUT_MS }),
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

export { ApiError } from './api-error.ts'
