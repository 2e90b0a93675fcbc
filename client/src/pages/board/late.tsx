// A part of the page whose code comes when it is needed. When it does not come, the person hears so and goes on working.
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from '../../session/texts.ts'
import { useToast } from '../../ui/toast.tsx'

type LateProps<P> = {
  load(): Promise<{ default: ComponentType<P> }>
  props: P
  /** The code did not come: closes what was opened, so that opening again tries again. */
  onFail?(): void
}

/** `load` must be one function for as long as the part is there. */
export function Late<P extends object>({ load, props, onFail }: LateProps<P>) {
  const t = useTexts(texts)
  const toast = useToast()
  const [loaded, setLoaded] = useState<{ Part: ComponentType<P> } | null>(null)
  const fail = useRef<() => void>(() => undefined)
  fail.current = () => {
    toast(t('partFailed'), 'error')
    onFail?.()
  }
  useEffect(() => {
    let gone = false
    load().then(
      (module) => gone || setLoaded({ Part: module.default }),
      () => gone || fail.current(),
    )
    return () => {
      gone = true
    }
  }, [load])
  return loaded && <loaded.Part {...props} />
}

/** Fetches code that will be wanted: it must be there when the connection is lost later. Returns what calls it off. */
export function fetchSoon(loads: readonly (() => Promise<unknown>)[]): () => void {
  // reason: failing is no news here; whoever opens the part hears of it.
  const fetchAll = () => {
    for (const load of loads) load().catch(() => undefined)
  }
  const timer = setTimeout(fetchAll, 300)
  return () => clearTimeout(timer)
}
