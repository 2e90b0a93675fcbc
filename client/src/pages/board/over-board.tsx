// What lies over the board itself: who is followed, what is pointed at, banners, votes, notes, and what one writes oneself.
import { mayWrite } from '@kringbord/shared/access'
import type { SessionState } from '@kringbord/shared/session-state'
import { createValue } from '../../board/readable.ts'
import { rightsOnBoard } from '../../board/step-access.ts'
import { OwnWriting } from '../../session/own-notes/own-writing.tsx'
import { Comings } from '../../session/people/comings.tsx'
import { FollowBanner } from '../../session/people/follow-banner.tsx'
import type { RollEntry } from '../../session/people/roll.ts'
import { Banners } from '../../session/save/banners.tsx'
import { AttentionTag } from '../../session/steer/attention-tag.tsx'
import type { useSteps } from '../../session/steps/use-steps.ts'
import { useReadable } from '../../session/use-readable.ts'
import { BoardCompass } from './board-compass.tsx'
import { LiveOnBoard } from './board-live.tsx'
import { BoardNotes } from './board-notes.tsx'
import { BoardVotes } from './board-votes.tsx'
import type { OpenBoard } from './chrome.tsx'
import type { GoingOn } from './go-on.ts'
import { NewNote } from './new-note.tsx'
import type { useFollow } from './use-follow.ts'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

type OverBoardProps = {
  visit: Visit
  open: OpenBoard | null
  group: Group
  roll: readonly RollEntry[]
  follow: ReturnType<typeof useFollow>
  steps: Pick<ReturnType<typeof useSteps>, 'wide' | 'zones'>
  /** What this person can make now. */
  makes: ReturnType<typeof useSteps>['makes']
  votes: { open: boolean; onToggle(): void; onClose(): void }
  onSaveCopy(): void
  again: GoingOn
}

const NOTHING = createValue(0)

export function OverBoard({
  visit,
  open,
  group,
  roll,
  follow,
  steps,
  makes,
  votes,
  onSaveCopy,
  again,
}: OverBoardProps) {
  const save = useReadable(visit.connection.save)
  const setAside = useReadable(open?.binding.setAside ?? NOTHING)
  const notAccepted = useReadable(open?.binding.notAccepted ?? NOTHING)
  const { role } = visit.joined
  return (
    <>
      {follow.person && <FollowBanner name={follow.person.name} color={follow.person.color} onStop={follow.stop} />}
      {group.attention && (
        <AttentionTag
          attention={group.attention}
          status={group.status}
          nameOf={(id) => roll.find((entry) => entry.participant === id)?.name ?? ''}
        />
      )}
      <Banners
        save={save}
        role={role}
        setAside={setAside}
        notAccepted={notAccepted}
        onRetry={visit.connection.retry}
        onSaveCopy={onSaveCopy}
        onReopen={() => location.reload()}
        {...again}
      />
      <Comings people={visit.people} />
      <LiveOnBoard visit={visit} roll={roll} />
      {open && <BoardVotes visit={visit} editor={open.editor} group={group} zones={steps.zones} {...votes} />}
      {open && <BoardNotes visit={visit} editor={open.editor} group={group} mayWrite={makes.note} />}
      {open && <BoardCompass visit={visit} />}
      {open && visit.ownNotes && (
        <OwnWriting own={visit.ownNotes} step={group.step} zones={steps.zones} seat={visit.tables.seat} />
      )}
      {open && mayWrite(role) && !steps.wide && <NewNote editor={open.editor} makes={askedNow(makes, group.state)} />}
    </>
  )
}

/** The button under the thumb is for what the step asks, also for who facilitates and may make anything with the tools. */
function askedNow({ note, tegel }: OverBoardProps['makes'], state: SessionState | null): OverBoardProps['makes'] {
  const rights = state && rightsOnBoard(state)
  return rights ? { note: note && rights.note, tegel: tegel && rights.tegel } : { note, tegel }
}
