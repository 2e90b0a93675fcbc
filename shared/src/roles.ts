// What someone can be on a board. Apart from the rules in access.ts, which light pages do not carry.

/**
 * What a person is on a board, the one who may do most first. An observer sits in the stand: seen by all, by name, but
 * writes and votes nothing. A viewer looks unseen; a stranger has no role at all.
 */
export const roles = ['facilitator', 'participant', 'observer', 'viewer'] as const
export type Role = (typeof roles)[number]
