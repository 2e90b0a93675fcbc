// The server's HTTP API as typed functions; every failure is an `ApiError`. What people do in a step is in api-work.ts.
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
import type { HarvestSection, Lang } from '@kringbord/shared/form'
import type { ContributionCounts, LiveCommand } from '@kringbord/shared/live'
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
import { createCall, UPLOAD_TIMEOUT_MS } from './api-call.ts'
import { workApi } from './api-work.ts'

/** `GET /api/boards/:id/session`: the steps of a board and how its harvest is read. */
export type BoardSession = {
  form: { id: string; title: string; source: string }
  steps: Step[]
  harvest: HarvestSection[]
} & SessionNow

/** Where the session is, and the server's clock in ms since 1970. */
export type SessionNow = { state: SessionState; now: number }

export type Api = ReturnType<typeof createApi>

/** The API of the server that `options` says, by default that of the page. */
export function createApi(options: Parameters<typeof createCall>[0] = {}) {
  const call = createCall(options)
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
    ...workApi(call, board),
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
    /** The whole board as a file's content, images included. */
    boardFile: (id: string, token: string) =>
      call<BoardFile>(`${board(id)}/file`, { token, timeout: UPLOAD_TIMEOUT_MS }),
    /** Uploads an image; `signal` cancels. */
    upload: (id: string, token: string, image: Blob, signal?: AbortSignal) =>
      call<Uploaded>(`${board(id)}/assets`, { method: 'POST', body: image, token, signal, timeout: UPLOAD_TIMEOUT_MS }),
  }
}

export { ApiError } from './api-error.ts'
