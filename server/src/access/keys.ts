// Keys, codes and tokens: made from the system's randomness, kept as hashes where knowing them gives power, and compared
// in constant time.
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { keyLetters } from '@kringbord/shared/key-role'

/** Letters and digits that nobody mixes up: no 0 O, 1 I L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 8

/** 128 bits: id of a board or a participant. */
export function makeId(): string {
  return randomBytes(16).toString('base64url')
}

/** The keys of a new board: 256 bits for who facilitates it, 128 for who joins or looks. */
export function makeKeys(): { facilitatorKey: string; joinKey: string; viewKey: string } {
  return {
    facilitatorKey: keyLetters.facilitator + makeToken(),
    joinKey: keyLetters.participant + makeId(),
    viewKey: keyLetters.viewer + makeId(),
  }
}

/** 256 bits: what a participant's browser shows to be let in again. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A code to type over from a screen. */
export function makeCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}

/** `code` as it is stored: what people type may have small letters, spaces and dashes. */
export function normalizeCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '')
}

/** SHA-256 of a key or token. */
export function hashKey(key: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(key, 'utf8').digest())
}

/** Whether `key` has this hash. */
export function hasHash(key: string, hash: Uint8Array): boolean {
  const own = hashKey(key)
  return own.length === hash.length && timingSafeEqual(own, hash)
}

/** Whether two keys are the same, without showing by the time it takes how much of them is. */
export function isSameKey(one: string, other: string): boolean {
  return timingSafeEqual(hashKey(one), hashKey(other))
}
