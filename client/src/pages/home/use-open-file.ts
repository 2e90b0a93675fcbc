// Opening a board file as a new board: chosen with a button or dropped anywhere on the page.
import type { CreatedBoard } from '@kringbord/shared/api'
import { MAX_FILE_BYTES, MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import { useEffect, useState } from 'react'
import { ApiError } from '../../api-error.ts'
import { getLang } from '../../i18n/lang.ts'
import { useServices } from '../../services.tsx'

/** Names of files that may hold a board. */
export const FILE_TYPES = ['.kringbord', '.kringvorm', '.tldr', '.json']

/** @throws ApiError when this cannot be a board file, before anything is sent */
export function checkFile({ name, size }: { name: string; size: number }): void {
  if (!FILE_TYPES.some((type) => name.toLowerCase().endsWith(type))) throw new ApiError('bad-file')
  if (size > MAX_FILE_BYTES) throw new ApiError('too-large')
  if (size === 0) throw new ApiError('bad-file')
}

/** A tldraw file has no title of its own: it is called after its name. Our own files keep theirs. */
function titleOf(name: string): string | undefined {
  const base = /^(.+)\.tldr$/i.exec(name)?.[1]?.trim().slice(0, MAX_TITLE_LENGTH)
  return base || undefined
}

export function useOpenFile(onOpened: (board: CreatedBoard) => void) {
  const { api } = useServices()
  const [opening, setOpening] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const open = async (file: File) => {
    setError(null)
    setOpening(file.name)
    try {
      checkFile(file)
      onOpened(await api.openFile(file, { lang: getLang(), title: titleOf(file.name) }))
    } catch (cause) {
      setError(cause)
    }
    setOpening(null)
  }
  return { open, opening, error }
}

/** Whether a file hangs over the page; `onDrop` gets the one that is let go. */
export function useFileDrop(onDrop: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hang = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) onDrop(file)
    }
    document.addEventListener('dragover', hang)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', hang)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  })
  return over
}
