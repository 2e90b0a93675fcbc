// Short messages that come and go at the bottom of the screen. Nothing that someone must act on belongs here.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Notice, type NoticeTone } from './notice.tsx'
import './toast.css'

type Toast = { id: number; text: string; tone: NoticeTone }
type ShowToast = (text: string, tone?: NoticeTone) => void

const SHOWN_MS = 6000
const ToastContext = createContext<ShowToast>(() => undefined)

/** Shows a message for six seconds. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

/** Stands once around the app; at most three messages at a time. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(0)
  const timers = useRef(new Set<number>())
  useEffect(() => {
    const running = timers.current
    return () => running.forEach(clearTimeout)
  }, [])
  const show = useCallback<ShowToast>((text, tone = 'info') => {
    const id = next.current++
    setToasts((shown) => [...shown.slice(-2), { id, text, tone }])
    const timer = window.setTimeout(() => {
      timers.current.delete(timer)
      setToasts((shown) => shown.filter((toast) => toast.id !== id))
    }, SHOWN_MS)
    timers.current.add(timer)
  }, [])
  return (
    <ToastContext value={show}>
      {children}
      <div className="k-toasts">
        {toasts.map((toast) => (
          <Notice key={toast.id} tone={toast.tone}>
            {toast.text}
          </Notice>
        ))}
      </div>
    </ToastContext>
  )
}
