// The wall screen: what the room sees on the projector. Nobody sits at it, so it asks nothing and keeps itself going.
import { useEffect, useState } from 'react'
import { getLang } from '../i18n/lang.ts'
import { translator, useTexts } from '../i18n/texts.ts'
import { useServices } from '../services.tsx'
import { useReadable } from '../session/use-readable.ts'
import { createSafeStorage } from '../storage.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { BoardNotice } from './notice/notices.tsx'
import './screen/screen.css'
import './screen/scenes.css'
import { createScreenSeat, type ScreenSeat, secretOfFragment } from './screen/screen-seat.ts'
import { ScreenShow } from './screen/screen-show.tsx'
import { texts } from './screen/texts.ts'
import { keepAwake } from './screen/wake-lock.ts'

/** `/w/:id#k=<view key>&s=<secret>`; the address keeps its fragment, for the screen is loaded again by whoever passes. */
export default function ScreenPage({ id }: { id: string }) {
  const { api } = useServices()
  const [seat, setSeat] = useState<ScreenSeat | null>(null)
  useEffect(() => {
    const storage = createSafeStorage(() => localStorage)
    const name = translator(texts, getLang())('name')
    const opened = createScreenSeat({ boardId: id, fragment: location.hash, api, storage, name })
    setSeat(opened)
    return () => opened.close()
  }, [id, api])
  useEffect(keepAwake, [])
  return seat ? <Seated seat={seat} /> : <Looking />
}

function Seated({ seat }: { seat: ScreenSeat }) {
  const now = useReadable(seat.state)
  if (now.at === 'looking') return <Looking />
  if (now.at === 'failed') return <BoardNotice error={now.error} onRetry={seat.expired} />
  return (
    <ErrorBoundary>
      <ScreenShow
        key={now.joined.token}
        joined={now.joined}
        secret={secretOfFragment(location.hash)}
        onExpired={seat.expired}
      />
    </ErrorBoundary>
  )
}

function Looking() {
  const t = useTexts(texts)
  return (
    <main className="k-screen">
      <p className="k-screen-wait" role="status">
        {t('looking')}
      </p>
    </main>
  )
}
