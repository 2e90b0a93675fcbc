// Runs one exporter at a time: its progress, a way to stop it, and what came of it.
import { useEffect, useRef, useState } from 'react'
import type { ExportContext, Exporter } from './exporter.ts'
import { safeName, saveFile } from './save-file.ts'

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'busy'; label: string; share: number }
  | { kind: 'done'; name: string }
  | { kind: 'failed'; reason: string }

/** Loaded when used: the libraries behind an exporter are large. */
const exporters = import.meta.glob<Exporter>('./exporters/*.ts', { import: 'default' })

type Request = Omit<ExportContext, 'signal' | 'onProgress'>

export function useExport(): {
  state: ExportState
  run(id: string, label: string, request: Request): Promise<void>
  cancel(): void
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const cancel = () => running.current?.abort()
  // Closing the dialog stops what it started.
  useEffect(() => () => running.current?.abort(), [])

  const run = async (id: string, label: string, request: Request) => {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'busy', label, share: 0 })
    try {
      const load = exporters[`./exporters/${id}.ts`]
      if (!load) throw new Error(`no exporter ${id}`)
      const exporter = await load()
      const onProgress = (share: number) => setState({ kind: 'busy', label, share })
      const { name, extension, blob } = await exporter({ ...request, signal: controller.signal, onProgress })
      controller.signal.throwIfAborted()
      saveFile(blob, name, extension)
      setState({ kind: 'done', name: `${safeName(name)}.${extension}` })
    } catch (error) {
      if (controller.signal.aborted) setState({ kind: 'idle' })
      else setState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    } finally {
      running.current = null
    }
  }
  return { state, run, cancel }
}
