// The mark of Kringbord: a ring of notes around a table, one of them just put down.
const BLUE = '#1f3f94'
const TERRA = '#c0623a'
/** How far each note is off the ring, in degrees, as if laid down by hand. */
const tilts = [8, -6, 5, -8, 7, -5, 8, -7]

/** Decorative: the name stands beside it. `size` in px. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      {tilts.map((tilt, index) => {
        const turn = index * 45 + 22.5
        return (
          <rect
            key={turn}
            x="12.6"
            y="1"
            width="6.8"
            height="6.8"
            rx="1.4"
            fill={index === 0 ? TERRA : BLUE}
            transform={`rotate(${turn} 16 16) rotate(${tilt} 16 4.4)`}
          />
        )
      })}
    </svg>
  )
}
