// Opens the visit when the page appears and closes it when it goes.
import type { Joined, Person } from '@kringbord/shared/api'
import { useEffect, useState } from 'react'
import type { Api } from '../../api.ts'
import { openVisit, type Visit } from './visit.ts'

/** null for the first moment. */
export function useVisit(api: Api, joined: Joined, person: Person): Visit | null {
  const [visit, setVisit] = useState<Visit | null>(null)
  useEffect(() => {
    const opened = openVisit(api, joined, person)
    setVisit(opened)
    return () => {
      opened.close()
      setVisit(null)
    }
  }, [api, joined, person])
  return visit
}
