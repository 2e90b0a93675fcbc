// Which parts of tldraw's interface are there. The watermark is never among what changes.
import type { TLComponents } from 'tldraw'
import { BoardCanvas, LightShapes } from '../scene/board-canvas.tsx'
import { ShapeIndicators } from '../scene/shape-indicators.tsx'
import { BrokenBoard, BrokenShape } from './broken.tsx'
import { CollaboratorCursor } from './collaborator-cursor.tsx'
import { CollaboratorHint } from './collaborator-hint.tsx'
import { BoardContextMenu } from './context-menu.tsx'
import { BoardHelperButtons } from './helper-buttons.tsx'
import { BoardMainMenu } from './main-menu.tsx'
import { BoardStylePanel } from './style-panel.tsx'
import { BoardToolbar } from './toolbar.tsx'

/** For `<Tldraw components>`. One page, no debug, no help of tldraw's; sharing and people are in the top bar. */
export const components: TLComponents = {
  Canvas: BoardCanvas,
  OnTheCanvas: LightShapes,
  ShapeIndicators,
  CollaboratorCursor,
  CollaboratorHint,
  Toolbar: BoardToolbar,
  ContextMenu: BoardContextMenu,
  MainMenu: BoardMainMenu,
  HelperButtons: BoardHelperButtons,
  StylePanel: BoardStylePanel,
  PageMenu: null,
  DebugMenu: null,
  DebugPanel: null,
  HelpMenu: null,
  SharePanel: null,
  TopPanel: null,
  CursorChatBubble: null,
  VideoToolbar: null,
  ErrorFallback: BrokenBoard,
  ShapeErrorFallback: BrokenShape,
}
