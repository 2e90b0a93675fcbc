// The editor as a component, once its code has run.
import type { Joined } from '@kringbord/shared/api'
import { type ComponentType, useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import type { BoardBinding } from '../../board/bind.ts'
import type { BoardConnection } from '../../board/connect.ts'
import { runBoardCode } from './board-code.ts'

type BoardProps = {
  connection: BoardConnection
  joined: Joined
  onReady(editor: Editor, binding: BoardBinding): void
}
type BoardCode = { Board: ComponentType<BoardProps> | null; failed: boolean }

/** Milliseconds after which the board is waited for in vain: then its code may run meanwhile. */
const LONG = 800

/** Runs the code when the board's picture is `seen`, or while the board is long in coming. */
export function useBoardCode(seen: boolean): BoardCode {
  const [code, setCode] = useState<BoardCode>({ Board: null, failed: false })
  const [now, setNow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setNow(true), LONG)
    return () => clearTimeout(timer)
  }, [])
  const wanted = seen || now
  useEffect(() => {
    if (!wanted) return
    let gone = false
    runBoardCode().then(
      (module) => gone || setCode({ Board: module.default, failed: false }),
      () => gone || setCode({ Board: null, failed: true }),
    )
    return () => {
      gone = true
    }
  }, [wanted])
  return code
}
