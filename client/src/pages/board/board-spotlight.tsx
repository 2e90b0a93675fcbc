// The spotlight on the page of a board: presenting for who facilitates, and for everyone what the room looks at.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { SpotlightAction } from '../../board/editor/spotlight-action.ts'
import { useTexts } from '../../i18n/texts.ts'
import { createSpeakerNoteBook, type SpeakerNoteBook } from '../../session/spotlight/speaker-notes.ts'
import { SpotlightPanel } from '../../session/spotlight/spotlight-panel.tsx'
import { SpotlightTag } from '../../session/spotlight/spotlight-tag.tsx'
import { texts } from '../../session/spotlight/texts.ts'
import { usePresenter } from '../../session/spotlight/use-presenter.ts'
import { usePutKey } from '../../session/spotlight/use-put-key.ts'
import { showRect } from '../../session/steps/bring-to.ts'
import { useReadable } from '../../session/use-readable.ts'
import { useRoundState } from '../../session/votes/use-votes.ts'
import { Button } from '../../ui/button.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

type BoardSpotlightProps = {
  visit: Visit
  editor: Editor | null
  group: Group
  /** Of the facilitator's panel. */
  open: boolean
  onClose(): void
  /** The board. */
  children: ReactNode
}

export function BoardSpotlight({ visit, editor, group, open, onClose, children }: BoardSpotlightProps) {
  const { state, steering, facilitates, server, status } = group
  const opener = useRef<HTMLElement>(null)
  const presenter = usePresenter({ editor, state, steering, vote: useLastVote(visit, facilitates) })
  const put = facilitates && editor ? presenter.putSelection : null
  usePutKey(put)
  const spotlight = state?.spotlight ?? null
  return (
    <SpotlightAction value={put}>
      {children}
      {spotlight && !facilitates && (
        <SpotlightTag
          spotlight={spotlight}
          server={server}
          onLook={editor && !status.held ? () => showRect(editor, spotlight.view, {}) : null}
        />
      )}
      {open && facilitates && editor && (
        <Presenting
          visit={visit}
          editor={editor}
          presenter={presenter}
          group={group}
          onClose={onClose}
          opener={opener}
        />
      )}
    </SpotlightAction>
  )
}

type PresentingProps = Pick<BoardSpotlightProps, 'visit' | 'group' | 'onClose'> & {
  editor: Editor
  presenter: ReturnType<typeof usePresenter>
  opener: RefObject<HTMLElement | null>
}

function Presenting({ visit, editor, presenter, group, onClose, opener }: PresentingProps) {
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

/** The last vote with dots or hearts that is closed, for who facilitates. */
function useLastVote({ votes }: Visit, facilitates: boolean) {
  const list = useReadable(votes.list)
  const rounds = list.state === 'ready' && facilitates ? list.value : []
  const round = rounds.find(({ state, kind }) => state === 'closed' && kind === 'dots') ?? null
  return useRoundState(votes, round).view
}

/** The button that opens presenting, beside the others of who facilitates. */
export function PresentButton({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const t = useTexts(texts)
  return (
    <Button size="small" icon="projector" aria-haspopup="dialog" aria-expanded={open} onClick={onToggle}>
      {t('open')}
    </Button>
  )
}
