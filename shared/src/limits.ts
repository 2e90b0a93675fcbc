// Limits and fixed lists of the HTTP API. Without schemas: the client reads them, and has no zod.

export const MAX_TITLE_LENGTH = 120
export const MAX_PERSON_NAME_LENGTH = 60
/** Of what an own working form is for. */
export const MAX_PURPOSE_LENGTH = 200
/** Of a note that who presents keeps for themselves. */
export const MAX_SPEAKER_NOTE = 4_000

/** Notes that are arranged at once: as many as a board is made for. */
export const MAX_NOTES = 600
export const MAX_CLUSTERS = 40
export const MAX_CLUSTER_TITLE = 60
/**
 * What notes are put in order by: where they stand, their text, who is said under them, that person's organisation, the last
 * votes that were shown, colour, or when they came (what came later lies higher).
 */
export const noteOrders = ['place', 'text', 'by', 'organisation', 'votes', 'colour', 'time'] as const
export type NoteOrder = (typeof noteOrders)[number]

/** Limits of the steps of a session. */
export const MAX_STEPS = 40
export const MAX_STEP_TITLE_LENGTH = 60
/** More than 40 words is advised against, never refused; this only keeps a step from being endless. */
export const MAX_STEP_TEXT_LENGTH = 4_000
export const MAX_STEP_MINUTES = 24 * 60

/** Limits of an uploaded image. */
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024
export const MAX_IMAGE_PIXELS = 40_000_000
/** Largest board file that can be opened, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** Domains that a participant can choose; labels are in the client's texts. */
export const domains = ['wonen', 'welzijn', 'zorg', 'onderwijs', 'overheid', 'inwoners', 'landelijk'] as const
/** Kinds of role in one's own work. */
export const personRoles = [
  'inwoner',
  'student',
  'professional',
  'docent',
  'onderzoeker',
  'manager',
  'alliantiemakelaar',
  'wijkdocent',
] as const

/** Stable codes of errors; the client has a text for each in both languages. */
export const errorCodes = [
  'bad-json',
  'invalid',
  'unknown-form',
  'bad-params',
  'not-found',
  'gone',
  'wrong-key',
  'wrong-code',
  'closed',
  'unauthorized',
  'removed',
  'waiting',
  'refused',
  'last-facilitator',
  'forbidden',
  'too-large',
  'not-an-image',
  'too-many-pixels',
  'bad-file',
  'newer-file',
  'too-many',
  'not-now',
  'enough',
  'too-few',
  'vote-open',
  'vote-closed',
  'unreadable',
  'server',
] as const
export type ErrorCode = (typeof errorCodes)[number]
