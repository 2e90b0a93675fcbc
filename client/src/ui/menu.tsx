// A button that opens a list of actions. Arrow keys, Home and End move; Escape and a click outside close.

import { type CSSProperties, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { moveInMenu } from './menu-keys.ts'
import { useElsewhere } from './use-elsewhere.ts'
import './menu.css'

export type MenuItem = {
  label: string
  icon?: IconName
  danger?: boolean
  /** For a choice that is on or off. */
  checked?: boolean
  onSelect(): void
}

type MenuProps = {
  /** Name of the button for screen readers; also shown when there are no children. */
  label: string
  icon?: IconName
  children?: ReactNode
  align?: 'start' | 'end'
  size?: 'small'
  /** Stands over everything, for a menu in something that scrolls. */
  floating?: boolean
  items: readonly MenuItem[]
}

export function Menu({ label, icon, children, align = 'end', size, floating, items }: MenuProps) {
  const [open, setOpen] = useState(false)
  const listId = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const [place, setPlace] = useState<CSSProperties>()
  useLayoutEffect(() => {
    if (!open || !floating || !button.current || !list.current) return
    setPlace(placeBeside(button.current.getBoundingClientRect(), list.current.offsetHeight))
    const from = button.current.getBoundingClientRect().top
    // It goes along with its button, until that is elsewhere: a list that still rolls on does not take it away.
    const follow = () => {
      const now = button.current?.getBoundingClientRect()
      if (!now || Math.abs(now.top - from) > FAR) return setOpen(false)
      setPlace(placeBeside(now, list.current?.offsetHeight ?? 0))
    }
    window.addEventListener('scroll', follow, { capture: true })
    return () => window.removeEventListener('scroll', follow, { capture: true })
  }, [open, floating])

  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [open])
  useElsewhere(root, open, setOpen)

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="k-menu" ref={root}>
      <Button
        ref={button}
        variant="ghost"
        size={size}
        icon={icon}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </Button>
      {open && (
        <div
          className="k-menu-list"
          data-align={align}
          style={floating ? place : undefined}
          role="menu"
          tabIndex={-1}
          id={listId}
          aria-label={label}
          ref={list}
          onKeyDown={(event) => moveInMenu(event, { along: 'column', close })}
        >
          {items.map((item) => (
            <MenuRow key={item.label} item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  )
}

const GAP = 6
/** Scrolled this far, in px, nobody looks at the menu any more. */
const FAR = 60

/** Below the button, or above it where there is no room; its right edge under that of the button. */
function placeBeside(button: DOMRect, height: number): CSSProperties {
  const below = button.bottom + GAP
  const fits = below + height + GAP <= window.innerHeight
  const top = fits ? below : Math.max(GAP, button.top - GAP - height)
  return { position: 'fixed', top, right: window.innerWidth - button.right, left: 'auto' }
}

function MenuRow({ item, close }: { item: MenuItem; close(): void }) {
  const state =
    item.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemcheckbox', 'aria-checked': item.checked } as const)
  const select = () => {
    close()
    item.onSelect()
  }
  return (
    <button
      type="button"
      className="k-menu-item"
      tabIndex={-1}
      data-danger={item.danger ? '' : undefined}
      onClick={select}
      {...state}
    >
      {item.icon && <Icon name={item.icon} />}
      <span>{item.label}</span>
      {item.checked && <Icon name="check" size={18} />}
    </button>
  )
}
