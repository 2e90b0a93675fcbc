// Our own icons: strokes on a 24 × 24 grid, in the colour of the text around them. Decorative unless given a label.
import { type IconName, icons } from './icons.ts'

/** `size` in px. With `label` the icon is an image with that name, else it is hidden from screen readers. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) {
  const access = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: reason: named by aria-label or hidden, see `access`
    <svg
      className="k-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
      {...access}
    >
      <path d={icons[name]} />
    </svg>
  )
}
