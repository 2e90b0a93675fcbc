// With whom a step is done, as a sign of dots: one, two, four, a team, a table, parties apart, the whole circle.
import type { Grouping } from '@kringbord/shared/session'

type Dot = readonly [x: number, y: number]

const ring = (count: number, radius: number): Dot[] =>
  Array.from({ length: count }, (_, i) => {
    const turn = (2 * Math.PI * i) / count - Math.PI / 2
    return [12 + radius * Math.cos(turn), 12 + radius * Math.sin(turn)]
  })

const dots: Record<Grouping, readonly Dot[]> = {
  alone: [[12, 12]],
  pair: [
    [7.5, 12],
    [16.5, 12],
  ],
  four: ring(4, 5.6),
  team: ring(3, 5),
  table: ring(6, 8.4),
  stakeholder: [
    [5, 8],
    [10, 8],
    [7.5, 12.5],
    [19, 12],
    [14, 16.5],
    [19, 19],
  ],
  plenary: ring(9, 9),
}

/** Decorative: the name of the grouping stands beside it. */
export function GroupSign({ grouping, size = 18 }: { grouping: Grouping; size?: number }) {
  const radius = grouping === 'plenary' ? 1.9 : 2.5
  return (
    <svg className="k-group-sign" width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      {grouping === 'table' && <circle cx="12" cy="12" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {dots[grouping].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={grouping === 'alone' ? 3.6 : radius} />
      ))}
    </svg>
  )
}
