// The one button, and a link that looks like it.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import './button.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { Spinner } from './progress.tsx'

type Look = {
  variant?: 'primary' | 'quiet' | 'ghost' | 'danger'
  size?: 'small' | 'large'
  icon?: IconName
  /** Takes the whole width. */
  wide?: boolean
  /** Without children the button shows only its icon and needs an `aria-label`. */
  children?: ReactNode
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Shows a spinner and does nothing when pressed; keeps the focus. */
    busy?: boolean
    ref?: Ref<HTMLButtonElement>
  }

/** Stays focusable while `busy` or `disabled`, so that nobody loses their place. */
export function Button({
  variant = 'quiet',
  size,
  icon,
  wide,
  busy,
  disabled,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const idle = disabled || busy
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (idle) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      aria-disabled={idle ? true : undefined}
      aria-busy={busy ? true : undefined}
      onClick={press}
      {...rest}
      {...look({ variant, size, wide, children, className: rest.className })}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button, for what goes to another address. */
export function ButtonLink({
  variant = 'quiet',
  size,
  icon,
  wide,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} {...look({ variant, size, wide, children, className: rest.className })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

function look({ variant, size, wide, children, className }: Look & { className?: string }) {
  return {
    className: className ? `k-button ${className}` : 'k-button',
    'data-variant': variant,
    'data-size': size,
    'data-wide': wide ? '' : undefined,
    'data-icon-only': children === undefined ? '' : undefined,
  }
}
