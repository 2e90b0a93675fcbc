// The title and prompt of an area: HTML, because browsers wrap text and SVG does not, plus the sign in SVG.
import { headingOf, headingOffset, PROMPT_LEADING, promptGap, TITLE_LEADING } from '@kringbord/shared/heading'
import { inkSoft, tones, typeScale } from '@kringbord/shared/palette'
import type { AreaShape } from '@kringbord/shared/schema'
import type { ReactNode } from 'react'
import { signs } from './signs.ts'
import { familyOf } from './type.ts'

type Props = AreaShape['props']

/** The sign in a filled disc, in the area's own coordinates. Nothing when there is none of that name. */
export function AreaSign({ area }: { area: Props }): ReactNode {
  const { pad, sign } = headingOf(area)
  const path = signs[area.sign]
  if (!path || sign === 0) return null
  const { x, y } = headingOffset(area)
  const { deep, wash } = tones[area.tone]
  const light = area.tone === 'white' ? '#ffffff' : wash
  return (
    <g transform={`translate(${pad + x} ${pad + y})`}>
      <circle cx={sign / 2} cy={sign / 2} r={sign / 2} fill={deep} />
      <path
        d={path}
        transform={`translate(${sign * 0.21} ${sign * 0.21}) scale(${(sign * 0.58) / 24})`}
        fill="none"
        stroke={light}
        strokeWidth={1.9}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  )
}

/** Title and prompt in absolute boxes over the whole area. */
export function AreaTexts({ area }: { area: Props }): ReactNode {
  const heading = headingOf(area)
  const { x, y } = headingOffset(area)
  const hasSign = heading.sign > 0 && signs[area.sign] !== undefined
  const size = typeScale[heading.title]
  const indent = hasSign ? heading.sign * 1.28 : 0
  return (
    <div
      style={{
        position: 'absolute',
        left: heading.pad + x,
        top: heading.pad + y,
        width: Math.max(1, area.w - 2 * heading.pad - x),
        fontFamily: familyOf('sans'),
        overflowWrap: 'break-word',
        whiteSpace: 'pre-wrap',
      }}
    >
      {area.title !== '' && (
        <div
          style={{
            paddingLeft: indent,
            paddingTop: hasSign ? Math.max(0, (heading.sign - size * TITLE_LEADING) / 2) : 0,
            minHeight: hasSign ? heading.sign : undefined,
            boxSizing: 'border-box',
            fontSize: size,
            lineHeight: TITLE_LEADING,
            fontWeight: 700,
            letterSpacing: size > 60 ? '-0.015em' : '-0.005em',
            color: tones[area.tone].deep,
          }}
        >
          {area.title}
        </div>
      )}
      {area.prompt !== '' && (
        <div
          style={{
            marginTop: area.title === '' ? 0 : promptGap(heading.title),
            fontSize: typeScale[heading.prompt],
            lineHeight: PROMPT_LEADING,
            fontWeight: 500,
            color: inkSoft,
          }}
        >
          {area.prompt}
        </div>
      )}
    </div>
  )
}
