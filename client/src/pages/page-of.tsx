// A page whose code comes when its address is opened. React's own `lazy` shows such a page three tenths of a second after
// the waiting for it began, even when the code was there at once; a board could not even ask for its seat before.
import { type ComponentType, type ReactNode, useLayoutEffect, useState } from 'react'
import { Waiting } from './notice/waiting.tsx'

/** A component that is `Waiting` until `load` has brought the page. What `load` fails with is thrown, for an ErrorBoundary. */
export function pageOf<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null
  let coming: Promise<ComponentType<Props>> | null = null

  // biome-ignore lint/correctness/noComponentHookFactories: as with `lazy`, a page is made once, where the addresses are listed.
  return function Page(props: Props): ReactNode {
    const [Known, setKnown] = useState(() => known)
    const [failed, setFailed] = useState<{ error: unknown } | null>(null)
    // Asked for while it is rendered: an effect would be a frame later.
    if (!known) coming ??= load()
    useLayoutEffect(() => {
      let gone = false
      coming?.then(
        (page) => {
          known = page
          if (!gone) setKnown(() => page)
        },
        (error: unknown) => {
          coming = null
          if (!gone) setFailed({ error })
        },
      )
      return () => {
        gone = true
      }
    }, [])
    if (failed) throw failed.error
    return Known ? <Known {...props} /> : <Waiting />
  }
}
