// What the parts of the moment need: what the server tells of it, and a way to send. The board's page and light pages both
// have it.
import type { LiveCommand } from '@kringbord/shared/live'
import { useRef } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import type { Feed } from '../feed/feed.ts'
import { texts } from './texts.ts'

export type LiveLink = {
  feed: Pick<Feed, 'live' | 'onReaction' | 'clock'>
  /** Sends to the server. @throws ApiError */
  send(command: LiveCommand): Promise<unknown>
}

/** Shows why something could not be sent. The same function for as long as the component lives. */
export function useFailed(): (error: unknown) => void {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const show = useRef<(error: unknown) => void>(() => undefined)
  show.current = (error) => toast(t('failed', { reason: errorText(error) }), 'error')
  return useRef((error: unknown) => show.current(error)).current
}
