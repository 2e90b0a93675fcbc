// What one takes part with, over a board that stands: reactions, votes, the compass, what one writes hidden, a new note.
// Code of its own, because none of it can be used before.
import { mayWrite } from '@kringbord/shared/access'
import type { SessionState } from '@kringbord/shared/session-state'
import { rightsOnBoard } from '../../board/step-access.ts'
import { OwnWriting } from '../../session/own-notes/own-writing.tsx'
import type { RollEntry } from '../../session/people/roll.ts'
import type { useSteps } from '../../session/steps/use-steps.ts'
import { BoardCompass } from './board-compass.tsx'
import { LiveOnBoard } from './board-live.tsx'
import { BoardNotes } from './board-notes.tsx'
import { BoardVotes } from './board-votes.tsx'
import type { OpenBoard } from './chrome.tsx'
import { NewNote } from './new-note.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

export type TakingPartProps = {
  visit: Visit
  open: OpenBoard
  group: Group
  roll: readonly RollEntry[]
  steps: Pick<ReturnType<typeof useSteps>, 'wide' | 'zones'>
  /** What this person can make now. */
  makes: ReturnType<typeof useSteps>['makes']
  votes: { open: boolean; onToggle(): void; onClose(): void }
}

export default function TakingPart({ visit, open, group, roll, steps, makes, votes }: TakingPartProps) {
  const { editor } = open
  return (
    <>
      <LiveOnBoard visit={visit} roll={roll} />
      <BoardVotes visit={visit} editor={editor} group={group} zones={steps.zones} {...votes} />
      <BoardNotes visit={visit} editor={editor} group={group} mayWrite={makes.note} />
      <BoardCompass visit={visit} />
      {visit.ownNotes && (
        <OwnWriting own={visit.ownNotes} step={group.step} zones={steps.zones} seat={visit.tables.seat} />
      )}
      {mayWrite(visit.joined.role) && !steps.wide && <NewNote editor={editor} makes={askedNow(makes, group.state)} />}
    </>
  )
}

/** The button under the thumb is for what the step asks, also for who facilitates and may make anything with the tools. */
function askedNow({ note, tegel }: TakingPartProps['makes'], state: SessionState | null): TakingPartProps['makes'] {
  const rights = state && rightsOnBoard(state)
  return rights ? { note: note && rights.note, tegel: tegel && rights.tegel } : { note, tegel }
}
