// Says in words that someone has another role now. Who only looks reads it in a banner that stays.
import type { Role } from '@kringbord/shared/access'
import { useTexts } from '../../i18n/texts.ts'
import { barTexts } from '../../session/people/bar-texts.ts'
import { useToast } from '../../ui/toast.tsx'

export function useRoleToast(): (role: Role) => void {
  const t = useTexts(barTexts)
  const toast = useToast()
  return (role) => {
    if (role === 'facilitator' || role === 'participant') toast(t(`now.${role}`), 'good')
  }
}
