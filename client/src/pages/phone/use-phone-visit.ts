// A visit on the light page in a component: open as long as the component is there.
import type { Joined } from '@kringbord/shared/api'
import { useEffect, useState } from 'react'
import type { Api } from '../../api.ts'
import { openPhoneVisit, type PhoneVisit } from './phone-visit.ts'

export function usePhoneVisit(api: Api, joined: Joined): PhoneVisit | null {
  const [visit, setVisit] = useState<PhoneVisit | null>(null)
  useEffect(() => {
    const opened = openPhoneVisit(api, joined)
    setVisit(opened)
    return () => {
      setVisit(null)
      opened.close()
    }
  }, [api, joined])
  return visit
}
