// tldraw's canvas with our scene under it: what it renders is what is in view and not light.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { DefaultCanvas, type TLCanvasComponentProps, useEditor } from 'tldraw'
import './scene.css'
import { renderLess } from './render-less.ts'

/** For `components.Canvas`. */
export function BoardCanvas(props: TLCanvasComponentProps): ReactNode {
  const editor = useEditor()
  // Before the canvas asks for shapes for the first time.
  useState(() => renderLess(editor))
  return <DefaultCanvas {...props} />
}

/** For `components.OnTheCanvas`: the place of light shapes, in the same layer as all others. */
export function LightShapes(): ReactNode {
  const editor = useEditor()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current) host.current.append(renderLess(editor).host)
  }, [editor])
  return <div ref={host} className="k-sheers" />
}
