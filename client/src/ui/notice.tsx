// A message in the page: information, success, a warning or an error. As a banner it takes the full width.
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './notice.css'

export type NoticeTone = 'info' | 'good' | 'warning' | 'error'

const toneIcons: Record<NoticeTone, IconName> = { info: 'info', good: 'check', warning: 'alert', error: 'alert' }

type NoticeProps = { tone?: NoticeTone; banner?: boolean; action?: ReactNode; children: ReactNode }

/** Errors are read out at once, everything else when the screen reader is done. */
export function Notice({ tone = 'info', banner, action, children }: NoticeProps) {
  return (
    <div
      className="k-notice"
      data-tone={tone}
      data-banner={banner ? '' : undefined}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon name={toneIcons[tone]} size={22} />
      <div className="k-notice-text">{children}</div>
      {action}
    </div>
  )
}
