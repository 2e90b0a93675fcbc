// The session of a visit in a component: where it is, the view that goes along, and for a facilitator the commands.
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { createValue, type Readable } from '../../board/readable.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import { useReadable } from '../use-readable.ts'
import { type Attention, type AttentionStatus, createAttention } from './attention.ts'
import { createSteering } from './steering.ts'
import { texts } from './texts.ts'

type Visiting = {
  session: Readable<SessionState | null>
  me: { participant: string; facilitates: boolean }
  /** null for who may not. */
  send: ((command: SessionCommand) => Promise<unknown>) | null
  /** Zones of the own table in the step that is on. */
  place: Readable<readonly string[]>
}

const NOWHERE = createValue<AttentionStatus>({ waits: false, held: null, away: null })

export function useSteer({ session, me, send, place }: Visiting, editor: Editor | null) {
  const state = useReadable(session)
  const attention = useAttention({ session, me, place }, editor)
  const status = useReadable(attention?.status ?? NOWHERE)
  const failed = useFailed()
  const steering = useMemo(
    () => send && createSteering({ send, failed: (error) => failed.current(error) }),
    [send, failed],
  )
  return { state, step: state && stepOf(state), attention, status, steering }
}

function useAttention({ session, me, place }: Omit<Visiting, 'send'>, editor: Editor | null): Attention | null {
  const [attention, setAttention] = useState<Attention | null>(null)
  const { participant, facilitates } = me
  useEffect(() => {
    if (!editor) return
    const opened = createAttention({ editor, session, me: { participant, facilitates }, place })
    setAttention(opened)
    return () => {
      opened.close()
      setAttention(null)
    }
  }, [editor, session, participant, facilitates, place])
  return attention
}

function useFailed() {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const failed = useRef<(error: unknown) => void>(() => undefined)
  failed.current = (error) => toast(t('failed', { reason: errorText(error) }), 'error')
  return failed
}
