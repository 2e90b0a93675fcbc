// Short messages that come and go at the bottom of the screen. Nothing that someone must act on belongs here; what can be
// done elsewhere as well, such as undoing, can have a button.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import type { IconName } from './icons.ts'
import { Notice, type NoticeTone } from './notice.tsx'
import './toast.css'

/** The message goes when its button is pressed. */
type ToastAction = { label: string; icon: IconName; onPress(): void }
type Toast = { id: number; text: string; tone: NoticeTone; action: ToastAction | undefined }
type ShowToast = (text: string, tone?: NoticeTone, action?: ToastAction) => () => void

const SHOWN_MS = 6000
/** There is time to read it, to decide, and to get there. */
const SHOWN_WITH_ACTION_MS = 12_000
const ToastContext = createContext<ShowToast>(() => () => undefined)

/** Shows a message for six seconds, or twelve with a button. @returns a function that takes it away before that */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

/** Stands once around the app; at most three messages at a time. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(0)
  const take = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const show = useCallback<ShowToast>(
    (text, tone = 'info', action) => {
      const id = next.current++
      setToasts((shown) => [...shown.slice(-2), { id, text, tone, action }])
      return () => take(id)
    },
    [take],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div className="k-toasts">
        {toasts.map((toast) => (
          <Shown key={toast.id} toast={toast} onGone={take} />
        ))}
      </div>
    </ToastContext>
  )
}

/** One message. It stays while its button has the pointer or the focus. */
function Shown({ toast: { id, text, tone, action }, onGone }: { toast: Toast; onGone(id: number): void }) {
  const [held, setHeld] = useState(false)
  const before = useRef<Element | null>(null)
  const shownMs = action ? SHOWN_WITH_ACTION_MS : SHOWN_MS
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onGone(id), shownMs)
    return () => clearTimeout(timer)
  }, [held, id, shownMs, onGone])
  const press = () => {
    // The button goes: whoever came to it with the keyboard is back where they were.
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    onGone(id)
    action?.onPress()
  }
  return (
    <Notice
      tone={tone}
      action={
        action && (
          <Button
            size="small"
            icon={action.icon}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={({ relatedTarget }) => {
              before.current = relatedTarget
              setHeld(true)
            }}
            onBlur={() => setHeld(false)}
            onClick={press}
          >
            {action.label}
          </Button>
        )
      }
    >
      {text}
    </Notice>
  )
}
