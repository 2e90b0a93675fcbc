// Recent boards in words: when they were opened, and where they are.
import type { Lang } from '@kringbord/shared/form'
import type { RecentBoard } from '../../device.ts'

/** The time of day for today, else the date. */
export function showWhen(at: number, now: number, lang: Lang): { today: boolean; text: string } {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  const style: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'long', year: 'numeric' }
  return { today, text: new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', style).format(at) }
}

/** Path of a board with its key in the fragment, which no server sees. */
export function boardPath({ id, key }: Pick<RecentBoard, 'id' | 'key'>): string {
  const path = `/b/${encodeURIComponent(id)}`
  return key === '' ? path : `${path}#k=${encodeURIComponent(key)}`
}
