// Who opens the address of a board on a small screen takes part on the light page first, one tap from the whole board.
// What they choose there is remembered. Facilitators and those who only look have the board itself. Loads nothing of either.
import { roleHint } from '@kringbord/shared/key-role'
import { type ReactNode, useState } from 'react'
import { Redirect } from 'wouter'
import type { Device } from '../device.ts'
import { useServices } from '../services.tsx'
import { keyOfFragment } from '../session/key-of-fragment.ts'

/** A phone held upright. */
const SMALL = '(max-width: 640px)'

/** The board (`children`), or the way to the light page. Decided once: turning a phone takes nobody elsewhere. */
export function BoardOrLight({ id, children }: { id: string; children: ReactNode }) {
  const { device } = useServices()
  const [light] = useState(() => wantsLight(id, device))
  return light ? <Redirect to={`/m/${id}${location.hash}`} replace /> : children
}

function wantsLight(id: string, device: Device): boolean {
  if (!window.matchMedia(SMALL).matches || device.view() === 'board') return false
  return roleOf(id, device) === 'participant'
}

/** What someone will be on a board: what they are there already, or what their link says. */
export function roleOf(id: string, device: Device) {
  const place = device.place(id)
  const hint = roleHint(keyOfFragment(location.hash))
  if (place && (hint === null || place.joined.role === 'facilitator')) return place.joined.role
  return hint ?? device.recent().find((board) => board.id === id)?.role ?? null
}
