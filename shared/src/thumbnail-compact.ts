// Makes a thumbnail of many small fields smaller: neighbouring rectangles that look the same become one path. Rounded
// corners of a pixel or less go; the order of what lies on what stays.

const RECT = /^<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)" ([^>]*)\/>$/

/** The same picture in fewer characters. `body` is SVG in which every element is closed in itself. */
export function compact(body: string): string {
  const parts = body.match(/<rect [^>]*\/>|(?:(?!<rect ).)+/gs) ?? []
  let result = ''
  let look: string | null = null
  let path = ''
  const finish = () => {
    if (look !== null) result += `<path ${look} d="${path}"/>`
    look = null
    path = ''
  }
  for (const part of parts) {
    const rect = RECT.exec(part)
    if (rect === null) {
      finish()
      result += part
      continue
    }
    const [, x, y, w, h, attributes = ''] = rect
    const own = attributes.replace(/ ?rx="[^"]*"/, '').trim()
    if (own !== look) finish()
    look = own
    path += `M${x} ${y}h${w}v${h}h-${w}z`
  }
  finish()
  return result
}
