// The two layers of our shapes: a drawing in SVG and texts in HTML, on the board and in an exported SVG.
import type { ReactNode } from 'react'

/** SVG in the shape's own coordinates; what sticks out (a shadow, a label) is shown too. */
export function Drawing({ w, h, children }: { w: number; h: number; children: ReactNode }): ReactNode {
  return (
    <svg
      width={w}
      height={h}
      viewBox={`0 0 ${w} ${h}`}
      aria-hidden="true"
      style={{ position: 'absolute', inset: 0, overflow: 'visible', display: 'block' }}
    >
      {children}
    </svg>
  )
}

/** HTML inside an exported SVG, in the same coordinates. */
export function TextLayer({ w, h, children }: { w: number; h: number; children: ReactNode }): ReactNode {
  return (
    <foreignObject width={w} height={h} className="tl-export-embed-styles" style={{ overflow: 'visible' }}>
      <div style={{ position: 'relative', width: w, height: h }}>{children}</div>
    </foreignObject>
  )
}
