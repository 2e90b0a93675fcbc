// The wall screen over HTTP: its address, what it invites people with, and the notes that go with what is presented.
import { MAX_SPEAKER_NOTE } from './limits.ts'
import { share } from './people.ts'
import { z } from './zod.ts'

/** `POST /api/boards/:id/screen` (facilitator): the address of the wall screen, the same every time. */
export const screenAddress = z.object({ url: z.string() })
export type ScreenAddress = z.infer<typeof screenAddress>

/** `POST /api/boards/:id/screen/invitation` (token): what a screen with this secret shows to join with. */
export const invitationBody = z.object({ secret: z.string().min(1).max(100) })
export const invitation = share.pick({ joinUrl: true, code: true })
export type Invitation = z.infer<typeof invitation>

/** Id of the shape that a note goes with. */
export const speakerNoteShape = z.string().regex(/^shape:[\w.:-]{1,90}$/)

/** `PUT /api/boards/:id/speaker-notes/:shape` (facilitator); an empty text takes the note away. */
export const speakerNoteBody = z.object({ text: z.string().trim().max(MAX_SPEAKER_NOTE) })

/** `GET /api/boards/:id/speaker-notes` (facilitator): texts by shape. */
export const speakerNotes = z.object({ notes: z.record(z.string(), z.string()) })
export type SpeakerNotes = z.infer<typeof speakerNotes>
