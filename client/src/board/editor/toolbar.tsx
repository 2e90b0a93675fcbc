// The toolbar: what a session needs first, the rest behind "Meer". On a phone the first six are in reach of a thumb.
import type { ReactNode } from 'react'
import {
  ArrowToolbarItem,
  AssetToolbarItem,
  CheckBoxToolbarItem,
  CloudToolbarItem,
  DefaultToolbar,
  DiamondToolbarItem,
  DrawToolbarItem,
  EllipseToolbarItem,
  EraserToolbarItem,
  FrameToolbarItem,
  HandToolbarItem,
  HeartToolbarItem,
  HighlightToolbarItem,
  LaserToolbarItem,
  LineToolbarItem,
  NoteToolbarItem,
  RectangleToolbarItem,
  SelectToolbarItem,
  StarToolbarItem,
  TextToolbarItem,
  ToolbarItem,
  TriangleToolbarItem,
} from 'tldraw'
import { useHasTool } from './tools-of-step.ts'

/** In the order of the bar: name, tool, button. */
const items: readonly (readonly [string, string, () => ReactNode])[] = [
  ['select', 'select', SelectToolbarItem],
  ['hand', 'hand', HandToolbarItem],
  ['note', 'note', NoteToolbarItem],
  ['tegel', 'tegel', () => <ToolbarItem tool="tegel" />],
  ['text', 'text', TextToolbarItem],
  ['draw', 'draw', DrawToolbarItem],
  ['eraser', 'eraser', EraserToolbarItem],
  ['asset', 'asset', AssetToolbarItem],
  ['arrow', 'arrow', ArrowToolbarItem],
  ['rectangle', 'geo', RectangleToolbarItem],
  ['laser', 'laser', LaserToolbarItem],
  ['highlight', 'highlight', HighlightToolbarItem],
  ['line', 'line', LineToolbarItem],
  ['ellipse', 'geo', EllipseToolbarItem],
  ['triangle', 'geo', TriangleToolbarItem],
  ['diamond', 'geo', DiamondToolbarItem],
  ['star', 'geo', StarToolbarItem],
  ['heart', 'geo', HeartToolbarItem],
  ['cloud', 'geo', CloudToolbarItem],
  ['check-box', 'geo', CheckBoxToolbarItem],
  ['frame', 'frame', FrameToolbarItem],
]

export function BoardToolbar(): ReactNode {
  const hasTool = useHasTool()
  return <DefaultToolbar>{items.map(([name, tool, Item]) => hasTool(tool) && <Item key={name} />)}</DefaultToolbar>
}
