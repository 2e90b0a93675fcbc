// The radar: eight axes with scores from 0 in the middle to 5 at the edge, and once shown how everyone scored.
import type { RadarShown } from '@kringbord/shared/compass-shown'
import { MOST_SCORE } from '@kringbord/shared/methods/radar'
import { inkSoft, paper, type ToneName, tones } from '@kringbord/shared/palette'
import type { ReactNode } from 'react'
import { Marker } from './marker.tsx'
import { pathOf, polar } from './polar.ts'

/** The largest first: each ring covers the one around it. */
const RINGS = Array.from({ length: MOST_SCORE }, (_, i) => MOST_SCORE - 1 - i)

type RadarProps = { r: number; tone: ToneName; axes: number; shown: RadarShown | null }

/** The radar with radius `r` around (0, 0); the first axis points up. */
export function Radar({ r, tone, axes, shown }: RadarProps): ReactNode {
  const { wash, line, deep } = tones[tone]
  const thin = Math.max(0.8, r / 420)
  const angles = Array.from({ length: axes }, (_, i) => (i * 360) / axes)
  const out = (score: number) => outOf(score, r)
  const ring = (score: number) => pathOf(angles.map((angle) => polar(angle, out(score))))
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={ring(MOST_SCORE)} fill={wash} stroke={deep} strokeWidth={thin * 2.2} />
      {RINGS.map((score) => (
        <path key={score} d={ring(score)} fill={score % 2 === 0 ? paper : wash} stroke={line} strokeWidth={thin} />
      ))}
      {angles.map((angle) => (
        <path
          key={angle}
          d={pathOf([polar(angle, out(0)), polar(angle, r)], { open: true })}
          stroke={line}
          strokeWidth={thin}
        />
      ))}
      {shown && <Scores r={r} tone={tone} angles={angles} shown={shown} />}
    </g>
  )
}

/** How far out a score lies: 0 is a small ring, so that it can be told from nothing. */
export function outOf(score: number, r: number): number {
  return r * (0.12 + (0.88 * score) / MOST_SCORE)
}

type ScoresProps = { r: number; tone: ToneName; angles: readonly number[]; shown: RadarShown }

/** Discs say how many gave a score, bars what the middle half gave, the line the medians. */
function Scores({ r, tone, angles, shown }: ScoresProps): ReactNode {
  const { line, deep } = tones[tone]
  const at = (axis: number, score: number) => polar(angles[axis] ?? 0, outOf(score, r))
  const discs = shown.axes.flatMap(({ counts }, axis) =>
    counts.flatMap((count, score) => {
      const size = Math.sqrt(count / Math.max(1, shown.people)) * r * 0.085
      return count === 0 ? [] : [{ id: `${axis} ${score}`, ...at(axis, score), size }]
    }),
  )
  const medians = shown.axes.map(({ median }, axis) => at(axis, median))
  return (
    <g>
      {discs.map(({ id, x, y, size }) => (
        <circle key={id} cx={x} cy={y} r={size} fill={inkSoft} opacity={0.26} />
      ))}
      <path d={pathOf(medians)} fill={line} fillOpacity={0.14} stroke={deep} strokeWidth={r / 110} />
      {shown.axes.map(({ low, high }, axis) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: reason: an axis is its place around the middle
          key={axis}
          d={pathOf([at(axis, low), at(axis, high)], { open: true })}
          stroke={line}
          strokeOpacity={0.55}
          strokeWidth={r / 22}
          strokeLinecap="round"
        />
      ))}
      {medians.map(({ x, y }, axis) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: an axis is its place around the middle
        <circle key={axis} cx={x} cy={y} r={r / 38} fill={deep} stroke={paper} strokeWidth={r / 150} />
      ))}
      {shown.groups.flatMap(({ name, medians: own }, group) =>
        own.map((score, axis) => {
          // Beside each other, so that equal scores do not cover one another.
          const aside = polar((angles[axis] ?? 0) + 90, (group - (shown.groups.length - 1) / 2) * r * 0.052)
          const { x, y } = at(axis, score)
          // biome-ignore lint/suspicious/noArrayIndexKey: reason: an axis is its place around the middle
          return <Marker key={`${name} ${axis}`} group={group} x={x + aside.x} y={y + aside.y} r={r / 46} />
        }),
      )}
    </g>
  )
}
