// The light page of someone who is in: the step with its time at the top, what it asks of one below, and under the thumb
// what one does most. One column, one scroll.

import type { Role } from '@kringbord/shared/access'
import type { Joined } from '@kringbord/shared/api'
import { boardRights } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import { stepOf } from '@kringbord/shared/session-steps'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Api } from '../../api.ts'
import { patiently } from '../../session/patiently.ts'
import { Said } from '../../session/steer/said.tsx'
import { useReadable } from '../../session/use-readable.ts'
import { useVotes } from '../../session/votes/use-votes.ts'
import { useTitle } from '../../ui/use-title.ts'
import { Waiting } from '../notice/waiting.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { LineNotice } from './line-notice.tsx'
import { OwnList } from './own-list.tsx'
import './phone.css'
import './phone-notes.css'
import './phone-read.css'
import './phone-bar.css'
import { OthersSigns } from './others-signs.tsx'
import { PhoneTop } from './phone-top.tsx'
import type { PhoneVisit } from './phone-visit.ts'
import { ReadSection } from './read-section.tsx'
import { isOnBoard, StepCard } from './step-card.tsx'
import { ToBoard } from './to-board.tsx'
import { usePhoneVisit } from './use-phone-visit.ts'
import { useStepAtTop } from './use-step-at-top.ts'
import { useWriting, type Writing } from './use-writing.ts'
import { WriteSection } from './write-section.tsx'

const SeatCard = lazy(patiently(() => import('./seat-card.tsx')))
const TableNotes = lazy(patiently(() => import('../../session/own-notes/table-notes.tsx')))
const NeedleSection = lazy(patiently(() => import('./needle-section.tsx')))
const SheetSection = lazy(patiently(() => import('./sheet-section.tsx')))
const VoteSection = lazy(patiently(() => import('./vote-section.tsx')))

type PhonePageProps = {
  api: Api
  joined: Joined
  /** The connection ended for good; why, as the server says it. */
  onEnded(reason: string): void
  /** This person has another role now. */
  onRole(role: Role): void
  /** This person stops, and this device with them. */
  onLeave(): void
}

export function PhonePage({ api, joined, ...rest }: PhonePageProps) {
  const visit = usePhoneVisit(api, joined)
  useTitle(joined.board.title)
  return visit ? <Visiting visit={visit} {...rest} /> : <Waiting />
}

type VisitingProps = Pick<PhonePageProps, 'onEnded' | 'onRole' | 'onLeave'> & { visit: PhoneVisit }

function Visiting({ visit, onEnded, onRole, onLeave }: VisitingProps) {
  const { feed, joined } = visit
  const status = useReadable(feed.status)
  const session = useReadable(feed.session)
  const role = useReadable(feed.role)
  const step = session && stepOf(session)
  const tables = useReadable(visit.tables)
  const table = useReadable(visit.hidden.table)
  const board = useReadable(visit.board)
  const printed = board.state === 'ready' ? board.value.sheet : []
  const votes = useVotes(visit.votes, false)
  const writing = useWriting(visit, step, session !== null)
  const vote = useRef<HTMLElement>(null)
  const write = useRef<HTMLTextAreaElement>(null)
  useStepAtTop(step?.id ?? null)
  useEffect(() => {
    if (status === 'ended') onEnded(feed.reason ?? 'unauthorized')
  }, [status, feed, onEnded])
  useEffect(() => {
    if (role !== null && role !== joined.role) onRole(role)
  }, [role, joined, onRole])
  // A step for which one needs the board says so with the way to it.
  const boardFirst = step !== null && writing.kinds.length === 0 && isOnBoard(step)
  const makes = step === null || boardRights(step).draw || step.rights.moveOwn || step.rights.moveAll
  const voting = (votes.open || votes.told || step?.rights.vote) && (
    <Suspense fallback={null}>
      <VoteSection ref={vote} votes={votes} role={joined.role} step={step} steps={session?.steps ?? []} />
    </Suspense>
  )
  // What came of a vote in the step before can still be read; what this step asks comes first.
  const votesBefore = !votes.open && !step?.rights.vote && votes.told?.step !== step?.id
  return (
    <div className="ph">
      <PhoneTop visit={visit} state={session} onLeave={onLeave} />
      <main className="ph-main">
        <LineNotice status={status} onRetry={feed.retry} />
        <StepCard state={session} step={step} writes={writing.kinds.length > 0} />
        {boardFirst && <ToBoard boardId={joined.board.id} makes={makes} />}
        {step && printed.length > 0 && (
          <Suspense fallback={null}>
            <SheetSection key={step.id} lines={printed} startsOpen={onlyLooks(step, writing)} />
          </Suspense>
        )}
        {step && tables.state === 'ready' && tables.value.steps[step.id] && (
          <Suspense fallback={null}>
            <SeatCard visit={visit} step={step} />
          </Suspense>
        )}
        {step?.asks === 'needle' && (
          <Suspense fallback={<Waiting />}>
            <NeedleSection joined={joined} feed={feed} />
          </Suspense>
        )}
        {!votesBefore && voting}
        <WriteSection ref={write} writing={writing} />
        {votesBefore && voting}
        <OwnList visit={visit} writing={writing} online={status === 'open'} />
        {table.length > 0 && (
          <Suspense fallback={null}>
            <TableNotes notes={table} zones={writing.places} level={2} />
          </Suspense>
        )}
        <ReadSection key={step?.id} board={visit.board} startsOpen={step !== null && onlyLooks(step, writing)} />
        {!boardFirst && <ToBoard boardId={joined.board.id} makes={makes} />}
      </main>
      <BottomBar visit={visit} step={step} writing={writing} write={write} votes={votes} vote={vote} />
      <OthersSigns visit={visit} />
      <Said state={session} />
    </div>
  )
}

/** Whether one does nothing else in this step than look and read. */
function onlyLooks(step: Step, { kinds }: Writing): boolean {
  return kinds.length === 0 && !step.rights.vote && !step.asks
}
