// A person as a coloured disc with initials. The name stands beside it or in `title`.
import './avatar.css'

type AvatarProps = { name: string; color: string; size?: number; title?: string }

/** `size` in px; `color` is one of `personColors`, on which white text is readable. */
export function Avatar({ name, color, size = 32, title }: AvatarProps) {
  const access = title ? ({ role: 'img', 'aria-label': title, title } as const) : ({ 'aria-hidden': true } as const)
  return (
    <span
      className="k-avatar"
      style={{ width: size, height: size, background: color, fontSize: Math.round(size * 0.4) }}
      {...access}
    >
      {initials(name)}
    </span>
  )
}

/** First letters of the first and the last name, without Dutch particles: `Anna van der Berg` is AB. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = words.at(0) ?? '?'
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase('nl') ?? '').join('')
}
