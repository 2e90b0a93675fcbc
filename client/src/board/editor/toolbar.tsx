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

export function BoardToolbar(): ReactNode {
  return (
    <DefaultToolbar>
      <SelectToolbarItem />
      <HandToolbarItem />
      <NoteToolbarItem />
      <ToolbarItem tool="tegel" />
      <TextToolbarItem />
      <DrawToolbarItem />
      <EraserToolbarItem />
      <AssetToolbarItem />
      <ArrowToolbarItem />
      <RectangleToolbarItem />
      <LaserToolbarItem />
      <HighlightToolbarItem />
      <LineToolbarItem />
      <EllipseToolbarItem />
      <TriangleToolbarItem />
      <DiamondToolbarItem />
      <StarToolbarItem />
      <HeartToolbarItem />
      <CloudToolbarItem />
      <CheckBoxToolbarItem />
      <FrameToolbarItem />
    </DefaultToolbar>
  )
}
