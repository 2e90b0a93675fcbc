// What the wall invites people with now: nothing without the secret, and nothing while the door is closed.
import type { Invitation } from '@kringbord/shared/screen'
import { useReadable } from '../../session/use-readable.ts'
import type { ScreenVisit } from './screen-visit.ts'

export function useInvitation(visit: ScreenVisit): { invitation: Invitation | null; open: boolean } {
  const invitation = useReadable(visit.invitation)
  const facts = useReadable(visit.facts)
  const { joinOpen } = facts.state === 'ready' ? facts.value : visit.joined.board
  return { invitation: invitation.state === 'ready' ? invitation.value : null, open: joinOpen }
}
