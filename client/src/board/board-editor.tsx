// tldraw on a store that is already filled, as the editor of a board: our shapes, tools, texts, rules and messages.
import type { Role } from '@kringbord/shared/access'
import type { Uploaded } from '@kringbord/shared/api'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type Editor, type TLStore, Tldraw, tipTapDefaultExtensions, useEditor, useToasts } from 'tldraw'
import 'tldraw/tldraw.css'
import './board.css'
import { getLang, useLang } from '../i18n/lang.ts'
import { assetUrls } from './asset-urls.ts'
import { BoardBoundary } from './editor/broken.tsx'
import { components } from './editor/components.tsx'
import { setUpEditor } from './editor/editor-set-up.ts'
import { visibilityOf } from './editor/hide-merged.ts'
import { takeIncoming } from './editor/incoming.ts'
import { incomingToasts } from './editor/incoming-toasts.ts'
import { nameText } from './editor/name-text.ts'
import { overrides } from './editor/overrides.ts'
import { tegelLimit } from './editor/tegel-limit.ts'
import { TegelTool } from './editor/tegel-tool.ts'
import { ToolsContext } from './editor/tools-of-step.ts'
import { boardShapeUtils } from './shapes/shape-utils.ts'
import type { StepAccess } from './step-access.ts'

type BoardEditorProps = {
  store: TLStore
  role: Role
  /** Without tools and menus. */
  bare: boolean
  /** Name to note with what this person makes; '' for none. */
  by(): string
  /** What the session lets this person do. */
  access: StepAccess
  upload(image: Blob): Promise<Uploaded>
  /** Once, when the editor is there; returns what lets go of it. */
  onMount(editor: Editor): () => void
}

const TOOLS = [TegelTool]
const OPTIONS = { maxShapesPerPage: 10_000, maxPages: 1 }
const NO_EMBEDS: [] = []

export function BoardEditor({ store, role, bare, by, access, upload, onMount }: BoardEditorProps): ReactNode {
  const mounted = useRef<Editor | null>(null)
  const tools = useMemo(() => ({ role, step: access.step }), [role, access])
  const shapeUtils = useMemo(() => boardShapeUtils(role), [role])
  const textOptions = useMemo(() => {
    const isTegel = () => mounted.current?.getEditingShape()?.type === 'tegel'
    return { tipTapConfig: { extensions: [...tipTapDefaultExtensions, tegelLimit(isTegel), nameText()] } }
  }, [])
  return (
    <BoardBoundary>
      <div className="board-canvas">
        <ToolsContext value={tools}>
          <Tldraw
            store={store}
            hideUi={bare}
            shapeUtils={shapeUtils}
            tools={TOOLS}
            components={components}
            overrides={overrides}
            assetUrls={assetUrls}
            textOptions={textOptions}
            options={OPTIONS}
            getShapeVisibility={visibilityOf}
            embeds={NO_EMBEDS}
            acceptedVideoMimeTypes={NO_EMBEDS}
            onMount={(editor) => {
              mounted.current = editor
              const stops = [setUpEditor(editor, { role, lang: getLang(), by, access }), onMount(editor)]
              return () => {
                for (const stop of stops.reverse()) stop()
                mounted.current = null
              }
            }}
          >
            <Incoming upload={upload} />
            <Language />
          </Tldraw>
        </ToolsContext>
      </div>
    </BoardBoundary>
  )
}

/** Inside tldraw, because its toasts are. */
function Incoming({ upload }: Pick<BoardEditorProps, 'upload'>): ReactNode {
  const editor = useEditor()
  const toasts = useToasts()
  useEffect(() => takeIncoming(editor, { upload, ...incomingToasts(toasts, getLang) }), [editor, toasts, upload])
  return null
}

/** Keeps tldraw in the language of the interface. */
function Language(): ReactNode {
  const editor = useEditor()
  const lang = useLang()
  useEffect(() => editor.user.updateUserPreferences({ locale: lang }), [editor, lang])
  return null
}
