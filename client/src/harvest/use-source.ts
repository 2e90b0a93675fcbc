// What a report is made of, fetched for a preview of it.
import { useEffect, useState } from 'react'
import { createValue } from '../board/readable.ts'
import { createLoader, type Loaded, type Loader } from '../session/loader.ts'
import { useReadable } from '../session/use-readable.ts'
import type { ReportSource } from './report/report.ts'

const LOADING = createValue<Loaded<ReportSource>>({ state: 'loading' })

/** Fetches again for another `source`. */
export function useSource(source: () => Promise<ReportSource>): { now: Loaded<ReportSource>; reload(): void } {
  const [loader, setLoader] = useState<Loader<ReportSource> | null>(null)
  useEffect(() => {
    const opened = createLoader(source)
    setLoader(opened)
    return () => opened.close()
  }, [source])
  return { now: useReadable(loader ?? LOADING), reload: () => loader?.reload() }
}
