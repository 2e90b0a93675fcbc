// A QR code as one SVG path, drawn in the browser: the link in it goes to no other service.
import { useMemo } from 'react'
import { encode } from 'uqr'

/** White modules around the code that scanners need. */
const QUIET = 3

export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => qrPath(text), [text])
  return (
    <svg className="k-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <title>{label}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#1d2433" />
    </svg>
  )
}

/** The dark modules of the code for `text`: one rectangle per run in a row. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const parts: string[] = []
  for (const [y, row] of data.entries()) {
    let from = -1
    for (let x = 0; x <= row.length; x++) {
      const dark = row[x] === true
      if (dark && from < 0) from = x
      if (dark || from < 0) continue
      parts.push(`M${from} ${y}h${x - from}v1h${from - x}z`)
      from = -1
    }
  }
  return { path: parts.join(''), size }
}
