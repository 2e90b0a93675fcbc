// What people do in a step, over HTTP: vote, write, sit at tables, set needles, and arrange what there is.
import type { ArrangeBody, Arranged, Arrangement, PutBack } from '@kringbord/shared/arrangement'
import type { BoardNotes, ChangedBoardNote, NewBoardNote, SavedNote } from '@kringbord/shared/board-notes'
import type { NeedleBody, NeedlesCommand, NeedlesView } from '@kringbord/shared/needles'
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
import type { TablesView } from '@kringbord/shared/tables'
import type { OwnSeatBody, PreviewAnswer, PreviewBody, TablesCommand } from '@kringbord/shared/tables-schema'
import type { PatchVoteBody, StartVoteBody } from '@kringbord/shared/vote-schema'
import type { BallotEntry, VoteSummary, VoteView } from '@kringbord/shared/votes'
import type { ApiCall } from './api-call.ts'

/** `board` is the path of a board by its id. */
export function workApi(call: ApiCall, board: (id: string) => string) {
  return {
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
  }
}
