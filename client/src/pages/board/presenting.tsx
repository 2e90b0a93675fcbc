// Presenting for who facilitates: the keys that go on working while the panel is closed, and the panel. Code of its own.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { createSpeakerNoteBook, type SpeakerNoteBook } from '../../session/spotlight/speaker-notes.ts'
import { SpotlightPanel } from '../../session/spotlight/spotlight-panel.tsx'
import { usePresenter } from '../../session/spotlight/use-presenter.ts'
import { usePutKey } from '../../session/spotlight/use-put-key.ts'
import { useReadable } from '../../session/use-readable.ts'
import { useRoundState } from '../../session/votes/use-votes.ts'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

export type PresentingProps = {
  visit: Visit
  editor: Editor
  group: Group
  /** Whether the panel is open. */
  open: boolean
  onClose(): void
  /** Hears what puts the selection in the spotlight, and null when this goes. */
  onPut(put: (() => void) | null): void
}

export default function Presenting({ visit, editor, group, open, onClose, onPut }: PresentingProps) {
  const { state, steering } = group
  const opener = useRef<HTMLElement>(null)
  const presenter = usePresenter({ editor, state, steering, vote: useLastVote(visit) })
  usePutKey(presenter.putSelection)
  const put = useRef(presenter.putSelection)
  put.current = presenter.putSelection
  useEffect(() => {
    onPut(() => put.current())
    return () => onPut(null)
  }, [onPut])
  if (!open) return null
  return <Panel visit={visit} editor={editor} presenter={presenter} group={group} onClose={onClose} opener={opener} />
}

type PanelProps = Pick<PresentingProps, 'visit' | 'editor' | 'group' | 'onClose'> & {
  presenter: ReturnType<typeof usePresenter>
  opener: RefObject<HTMLElement | null>
}

function Panel({ visit, editor, presenter, group, onClose, opener }: PanelProps) {
  const book = useBook(visit)
  const hasSelection = useHasSelection(editor)
  if (!book) return null
  return <SpotlightPanel {...{ presenter, book, hasSelection, onClose, opener }} server={group.server} />
}

function useBook({ presenting }: Visit): SpeakerNoteBook | null {
  const [book, setBook] = useState<SpeakerNoteBook | null>(null)
  useEffect(() => {
    if (!presenting) return
    const opened = createSpeakerNoteBook({ ask: presenting.notes, put: presenting.putNote })
    setBook(opened)
    return () => opened.close()
  }, [presenting])
  return book
}

function useHasSelection(editor: Editor): boolean {
  const [has, setHas] = useState(() => editor.getSelectedShapeIds().length > 0)
  useEffect(() => {
    const look = () => setHas(editor.getSelectedShapeIds().length > 0)
    return editor.store.listen(look, { scope: 'session' })
  }, [editor])
  return has
}

/** The last vote with dots or hearts that is closed. */
function useLastVote({ votes }: Visit) {
  const list = useReadable(votes.list)
  const rounds = list.state === 'ready' ? list.value : []
  const round = rounds.find(({ state, kind }) => state === 'closed' && kind === 'dots') ?? null
  return useRoundState(votes, round).view
}
