// The few reactions, behind one button. Arrow keys go along them; Escape and a press elsewhere close it.

import { type Emoji, emojis } from '@kringbord/shared/live'
import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { moveInMenu } from '../../ui/menu-keys.ts'
import { useElsewhere } from '../../ui/use-elsewhere.ts'
import { signs } from './signs.ts'
import { texts } from './texts.ts'

export function ReactMenu({ onReact }: { onReact(emoji: Emoji): void }) {
  const t = useTexts(texts)
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus()
  }, [open])
  useElsewhere(root, open, setOpen)
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  return (
    <div className="k-react" ref={root}>
      <Button
        size="small"
        icon="smile"
        aria-label={t('react')}
        title={t('react')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{t('react')}</span>
      </Button>
      {open && (
        <div
          className="k-react-list"
          id={id}
          role="menu"
          aria-orientation="horizontal"
          aria-label={t('react')}
          tabIndex={-1}
          ref={list}
          onKeyDown={(event) => moveInMenu(event, { along: 'row', close })}
        >
          {emojis.map((emoji) => (
            <button
              key={emoji}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="k-sign"
              data-colour={signs[emoji].colour}
              aria-label={t('reactWith', { what: t(`sign.${emoji}`) })}
              title={t(`sign.${emoji}`)}
              onClick={() => onReact(emoji)}
            >
              <Icon name={signs[emoji].icon} size={24} />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
