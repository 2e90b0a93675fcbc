// Everything around the board: bar, panels, banners, dialogs. Puts the parts of session/ together and decides what each
// may do for this person; knows the board only by its editor.
import { mayWrite } from '@kringbord/shared/access'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useLocation } from 'wouter'
import type { BoardBinding } from '../../board/bind.ts'
import { createValue } from '../../board/readable.ts'
import { rightsOnBoard } from '../../board/step-access.ts'
import { saveFile } from '../../harvest/save-file.ts'
import { useTexts } from '../../i18n/texts.ts'
import { BoardMenu, type MenuChoice } from '../../session/board-menu.tsx'
import { BoardTitle } from '../../session/board-title.tsx'
import { CallGroupContext } from '../../session/call-group/call-group.ts'
import { useCallGroup } from '../../session/call-group/use-call-group.ts'
import { OwnWriting } from '../../session/own-notes/own-writing.tsx'
import { Comings } from '../../session/people/comings.tsx'
import { FollowBanner } from '../../session/people/follow-banner.tsx'
import { PeopleButton } from '../../session/people/people-button.tsx'
import { PeoplePanel } from '../../session/people/people-panel.tsx'
import { Banners } from '../../session/save/banners.tsx'
import { SaveLight } from '../../session/save/save-light.tsx'
import { SharePanel } from '../../session/share/share-panel.tsx'
import { AttentionTag } from '../../session/steer/attention-tag.tsx'
import { StepsColumn, StepsSheet } from '../../session/steps/steps-panel.tsx'
import { useSteps } from '../../session/steps/use-steps.ts'
import { texts } from '../../session/texts.ts'
import { TopBar } from '../../session/top-bar.tsx'
import { useReadable } from '../../session/use-readable.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { BoardCompass } from './board-compass.tsx'
import { boardCopy } from './board-copy.ts'
import { LiveInBar, LiveInLead, LiveOnBoard } from './board-live.tsx'
import { BoardNotes } from './board-notes.tsx'
import { Rehearsing } from './board-reuse.tsx'
import { BoardSpotlight, PresentButton } from './board-spotlight.tsx'
import { useBoardTables } from './board-tables.tsx'
import { BoardVotes } from './board-votes.tsx'
import { Dialogs, type OpenDialog } from './dialogs.tsx'
import { GroupLead } from './group-lead.tsx'
import { GroupTop } from './group-top.tsx'
import { menuChoices } from './menu-choices.ts'
import { NewNote } from './new-note.tsx'
import { useAgenda } from './use-agenda.ts'
import { useFollow } from './use-follow.ts'
import { useGroup } from './use-group.ts'
import { useLinks } from './use-links.ts'
import { useRoll } from './use-roll.ts'
import { useToLight } from './use-to-light.ts'
import type { Visit } from './visit.ts'
import type { WallProps } from './wall.tsx'

/** The board once it stands. */
export type OpenBoard = { editor: Editor; binding: BoardBinding }

type ChromeProps = Omit<WallProps, 'onExpired' | 'onRole' | 'view'> & {
  visit: Visit
  open: OpenBoard | null
  children: ReactNode
}

type PanelName = 'save' | 'people' | 'share' | 'votes' | 'present' | 'tables'

const NOTHING = createValue(0)

export function Chrome({ visit, open, api, joined, onGone, onLeave, children }: ChromeProps) {
  const t = useTexts(texts)
  const toast = useToast()
  const [, navigate] = useLocation()
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const peopleButton = useRef<HTMLButtonElement>(null)
  const shareButton = useRef<HTMLButtonElement>(null)
  const save = useReadable(visit.connection.save)
  const title = useReadable(visit.title)
  const facts = useReadable(visit.facts)
  const share = useReadable(visit.share)
  const rehearsed = useReadable(visit.rehearsal)
  const rehearsal = rehearsed.state === 'ready' ? rehearsed.value : null
  const setAside = useReadable(open?.binding.setAside ?? NOTHING)
  const notAccepted = useReadable(open?.binding.notAccepted ?? NOTHING)
  const renew = useLinks(visit)
  const roll = useRoll(visit)
  const follow = useFollow(open?.editor ?? null, roll.entries)
  const group = useGroup(visit, open?.editor ?? null)
  const { session } = group
  const steps = useSteps(session, open?.editor ?? null, {
    takesPart: joined.role === 'participant',
    current: group.step?.id ?? null,
  })
  // In a session a participant makes what its step allows.
  const bound = joined.role === 'participant' && group.state ? rightsOnBoard(group.state) : null
  const makes = bound ?? steps.makes
  const callGroup = useCallGroup(group.steering, open?.editor ?? null)
  const toggle = (name: PanelName) => () => setPanel(panel === name ? null : name)
  const close = () => setPanel(null)
  const leave = (to: string) => {
    if (save.waiting > 0) setDialog({ kind: 'leave', to })
    else navigate(to)
  }
  const toLight = useToLight(joined.board.id, leave)
  const saveCopy = () => open && boardCopy(api, joined, open.editor).then((blob) => saveFile(blob, title, 'kringbord'))
  const choose = (choice: MenuChoice) => {
    close()
    if (choice === 'file') void saveCopy()
    else if (choice === 'new') leave('/')
    else if (choice === 'leave') setDialog({ kind: 'leave', to: '/', forget: true })
    else if (choice === 'votes' || choice === 'present' || choice === 'tables') setPanel(choice)
    else if (choice === 'arrange') visit.notes.wish.set({ kind: 'panel' })
    else if (choice === 'light') toLight()
    else if (choice === 'paste') visit.notes.wish.set({ kind: 'paste', text: '' })
    else setDialog({ kind: choice })
  }
  const tables = useBoardTables({
    visit,
    open,
    group,
    roll: roll.entries,
    shown: panel === 'tables',
    onShow: (show) => setPanel(show ? 'tables' : null),
  })
  const stepsProps = {
    session,
    onReload: visit.steps.reload,
    facilitates: group.facilitates,
    agenda: useAgenda(group),
    lead: (
      <GroupLead
        hidden={visit.hidden}
        needles={visit.needles}
        group={group}
        editor={open?.editor ?? null}
        zones={steps.zones}
        tables={tables.lead}
        more={open && <PresentButton open={panel === 'present'} onToggle={toggle('present')} />}
        live={<LiveInLead visit={visit} group={group} roll={roll.entries} />}
      />
    ),
    ...steps,
  }
  const formTitle = session.state === 'ready' ? session.value.form.title : ''
  // Who facilitates can give a board its first steps.
  const hasSteps = session.state !== 'ready' || session.value.steps.length > 0 || group.facilitates
  const { rename, door } = visit
  const choices = useMemo(
    () =>
      menuChoices(visit, {
        open: open !== null,
        wide: steps.wide,
        writes: makes.note,
        tables: tables.any,
        rehearses: rehearsal !== null,
      }),
    [visit, open, steps.wide, makes.note, tables.any, rehearsal],
  )

  return (
    <CallGroupContext value={callGroup}>
      <div className="k-board-page">
        <TopBar
          formTitle={formTitle === title ? '' : formTitle}
          title={
            <BoardTitle
              title={title}
              onRename={rename && ((next) => rename(next).catch(() => toast(t('renameFailed'), 'error')))}
            />
          }
          steps={steps.wide && hasSteps ? { open: steps.open, onToggle: steps.onToggle } : null}
          onHome={() => leave('/')}
        >
          <SaveLight save={save} open={panel === 'save'} onToggle={toggle('save')} />
          <PeopleButton
            ref={peopleButton}
            roll={roll.entries}
            desk={visit.access}
            open={panel === 'people'}
            onToggle={toggle('people')}
          />
          <Button
            ref={shareButton}
            variant="primary"
            icon="share"
            aria-haspopup="dialog"
            aria-expanded={panel === 'share'}
            aria-label={t('share')}
            onClick={toggle('share')}
          >
            <span>{t('share')}</span>
          </Button>
          {steps.wide && !rehearsal && (
            <Button icon="harvest" disabled={!open} onClick={() => setDialog({ kind: 'harvest' })}>
              <span>{t('harvest')}</span>
            </Button>
          )}
          <BoardMenu choices={choices} onChoose={choose} />
        </TopBar>
        <Rehearsing visit={visit} rehearsal={rehearsal} navigate={navigate} />
        <GroupTop
          group={group}
          editor={open?.editor ?? null}
          role={joined.role}
          leadShown={steps.open && steps.wide}
          live={<LiveInBar visit={visit} group={group} leadShown={steps.open && steps.wide} />}
          tables={tables}
          line={!steps.wide && hasSteps && <StepsSheet {...stepsProps} />}
        />
        <div className="k-board-middle">
          {steps.wide && hasSteps && <StepsColumn {...stepsProps} />}
          <main className="k-board-stage" id="bord" tabIndex={-1} aria-label={t('board')}>
            <BoardSpotlight
              visit={visit}
              editor={open?.editor ?? null}
              group={group}
              open={panel === 'present'}
              onClose={close}
            >
              {children}
            </BoardSpotlight>
            {follow.person && (
              <FollowBanner name={follow.person.name} color={follow.person.color} onStop={follow.stop} />
            )}
            {group.attention && (
              <AttentionTag
                attention={group.attention}
                status={group.status}
                nameOf={(id) => roll.entries.find((entry) => entry.participant === id)?.name ?? ''}
              />
            )}
            <Banners
              save={save}
              role={joined.role}
              setAside={setAside}
              notAccepted={notAccepted}
              onRetry={visit.connection.retry}
              onSaveCopy={saveCopy}
              onReopen={() => location.reload()}
            />
            <Comings people={visit.people} />
            <LiveOnBoard visit={visit} roll={roll.entries} />
            {open && (
              <BoardVotes
                visit={visit}
                editor={open.editor}
                group={group}
                zones={steps.zones}
                open={panel === 'votes'}
                onToggle={toggle('votes')}
                onClose={close}
              />
            )}
            {open && <BoardNotes visit={visit} editor={open.editor} group={group} mayWrite={makes.note} />}
            {open && <BoardCompass visit={visit} />}
            {open && visit.ownNotes && <OwnWriting own={visit.ownNotes} step={group.step} zones={steps.zones} />}
            {open && mayWrite(joined.role) && !steps.wide && <NewNote editor={open.editor} makes={makes} />}
          </main>
        </div>
        {panel === 'people' && (
          <PeoplePanel
            roll={roll.entries}
            removed={roll.removed}
            desk={visit.access}
            failed={roll.failed}
            onReload={visit.known.reload}
            following={follow.userId}
            onFollow={follow.set}
            onGoTo={follow.goTo}
            onClose={close}
            opener={peopleButton}
          />
        )}
        {panel === 'share' && (
          <SharePanel
            share={share}
            mayShare={mayWrite(joined.role)}
            onReload={visit.share.reload}
            boardTitle={title}
            facts={facts.state === 'ready' ? facts.value : joined.board}
            onDoor={door && ((change) => door(change).catch(() => toast(t('doorFailed'), 'error')))}
            onRenew={renew}
            askScreen={visit.askScreen}
            onClose={close}
            opener={shareButton}
          />
        )}
        {tables.layer}
        <Dialogs
          dialog={dialog}
          visit={visit}
          open={open}
          title={title}
          waiting={save.waiting}
          onGone={onGone}
          onLeave={onLeave}
          onClose={() => setDialog(null)}
          navigate={navigate}
        />
      </div>
    </CallGroupContext>
  )
}
