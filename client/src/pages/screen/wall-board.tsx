// The board itself on the wall, with its camera on what the scene shows and all but the spotlight in the dark. Brings
// tldraw along: load it late.
import type { Joined } from '@kringbord/shared/api'
import type { Spotlight } from '@kringbord/shared/session-state'
import { useEffect, useRef, useState } from 'react'
import { type Editor, react } from 'tldraw'
import Board from '../../board/board.tsx'
import type { BoardConnection } from '../../board/connect.ts'
import { createDirector, rectOf } from './director.ts'
import type { Target } from './scene.ts'

export type WallBoardProps = {
  connection: BoardConnection
  joined: Joined
  /** null while the board is not shown. */
  target: Target | null
  spotlight: Spotlight | null
}

export function WallBoard({ connection, joined, target, spotlight }: WallBoardProps) {
  const [editor, setEditor] = useState<Editor | null>(null)
  const [director, setDirector] = useState<ReturnType<typeof createDirector> | null>(null)
  useEffect(() => {
    if (!editor) return
    const opened = createDirector(editor)
    setDirector(opened)
    return () => {
      opened.close()
      setDirector(null)
    }
  }, [editor])
  // The same target is another object with each change of the session.
  const wanted = JSON.stringify(target)
  useEffect(() => director?.look(JSON.parse(wanted)), [director, wanted])
  return (
    <>
      <div className="k-screen-board" inert>
        <Board connection={connection} joined={joined} bare onReady={setEditor} />
      </div>
      {editor && spotlight && <Veil editor={editor} spotlight={spotlight} />}
    </>
  )
}

/** Dark around what is in the spotlight, wherever the camera is. */
function Veil({ editor, spotlight }: { editor: Editor; spotlight: Spotlight }) {
  const hole = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      react('veil', () => {
        const { x, y, w, h } = rectOf(editor, spotlight)
        const zoom = editor.getZoomLevel()
        const at = editor.pageToViewport({ x, y })
        const style = hole.current?.style
        if (!style) return
        style.transform = `translate(${at.x}px, ${at.y}px)`
        style.width = `${w * zoom}px`
        style.height = `${h * zoom}px`
      }),
    [editor, spotlight],
  )
  return (
    <div className="k-screen-veil" aria-hidden="true">
      <div ref={hole} />
    </div>
  )
}
