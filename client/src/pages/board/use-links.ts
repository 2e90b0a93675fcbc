// The links of a board as this device keeps them: who takes part has the new one when it was renewed, and so has who renewed it.
import type { RenewedLinks, RenewLinkBody } from '@kringbord/shared/people'
import { useEffect } from 'react'
import { useServices } from '../../services.tsx'
import { keyOfFragment } from '../../session/key-of-fragment.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { Visit } from './visit.ts'

/** Puts a new link in the place of an old one; null for who may not. */
export function useLinks({ share, access, joined }: Visit): ((link: RenewLinkBody) => Promise<RenewedLinks>) | null {
  const { device } = useServices()
  const links = useReadable(share)
  const { id, title, form } = joined.board
  const joinUrl = links.state === 'ready' ? links.value.joinUrl : null
  useEffect(() => {
    const known = device.recent().find((board) => board.id === id)
    const key = joinUrl === null ? '' : keyOfFragment(new URL(joinUrl).hash)
    // What this person came with; a facilitator's key is another one.
    if (known?.role === 'participant' && key !== '' && known.key !== key) device.rememberBoard({ ...known, key })
  }, [device, id, joinUrl])
  if (access === null) return null
  return async (link) => {
    const { facilitate, ...now } = await access.renew(link)
    share.set(now)
    if (facilitate) device.rememberBoard({ id, title, form, role: 'facilitator', key: facilitate.key, at: Date.now() })
    return { ...now, facilitate }
  }
}
