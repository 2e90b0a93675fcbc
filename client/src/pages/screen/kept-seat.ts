// The place of a wall screen as its device kept it; anything that is not that reads as nothing.
import type { Joined } from '@kringbord/shared/api'

export type KeptSeat = { key: string; joined: Joined }

export function parseKeptSeat(text: string | null): KeptSeat | null {
  const seat = parseJson(text) as Partial<KeptSeat> | null
  const { token, participant, board } = seat?.joined ?? {}
  if (!seat?.joined || typeof seat.key !== 'string') return null
  if (typeof token !== 'string' || typeof participant !== 'string' || typeof board?.id !== 'string') return null
  return { key: seat.key, joined: seat.joined }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    // Cut short or not ours: the same as nothing.
    return null
  }
}
