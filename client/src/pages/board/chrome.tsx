// Everything around the board: bar, panels, banners, dialogs. Puts the parts of session/ together and decides what each
// may do for this person; knows the board only by its editor.
import { type ReactNode, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useLocation } from 'wouter'
import type { BoardBinding } from '../../board/bind.ts'
import { rightsOnBoard } from '../../board/step-access.ts'
import { saveFile } from '../../harvest/save-file.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { MenuChoice } from '../../session/board-menu.tsx'
import { CallGroupContext } from '../../session/call-group/call-group.ts'
import { useCallGroup } from '../../session/call-group/use-call-group.ts'
import { StepsColumn, StepsSheet } from '../../session/steps/steps-panel.tsx'
import { useSteps } from '../../session/steps/use-steps.ts'
import { texts } from '../../session/texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import { BoardBar } from './board-bar.tsx'
import { boardCopy } from './board-copy.ts'
import { BoardLead } from './board-lead.tsx'
import { LiveInBar } from './board-live.tsx'
import { BoardPanels, type PanelName } from './board-panels.tsx'
import { Rehearsing } from './board-reuse.tsx'
import { BoardSpotlight } from './board-spotlight.tsx'
import { useBoardTables } from './board-tables.tsx'
import { Dialogs, type OpenDialog } from './dialogs.tsx'
import { doChoice } from './do-choice.ts'
import { useGoingOn } from './go-on.ts'
import { GroupTop } from './group-top.tsx'
import { menuChoices } from './menu-choices.ts'
import { OverBoard } from './over-board.tsx'
import { useAgenda } from './use-agenda.ts'
import { useFollow } from './use-follow.ts'
import { useGroup } from './use-group.ts'
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

export function Chrome({ visit, open, api, joined, kept, onAgain, onGone, onLeave, children }: ChromeProps) {
  const t = useTexts(texts)
  const [, navigate] = useLocation()
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const peopleButton = useRef<HTMLButtonElement>(null)
  const shareButton = useRef<HTMLButtonElement>(null)
  const editor = open?.editor ?? null
  const save = useReadable(visit.connection.save)
  const title = useReadable(visit.title)
  const rehearsed = useReadable(visit.rehearsal)
  const rehearsal = rehearsed.state === 'ready' ? rehearsed.value : null
  const roll = useRoll(visit)
  const follow = useFollow(editor, roll.entries)
  const group = useGroup(visit, editor)
  const { session } = group
  const steps = useSteps(session, editor, {
    takesPart: joined.role === 'participant',
    current: group.step?.id ?? null,
  })
  // In a session a participant makes what its step allows.
  const bound = joined.role === 'participant' && group.state ? rightsOnBoard(group.state) : null
  const makes = bound ?? steps.makes
  const callGroup = useCallGroup(group.steering, editor)
  const toggle = (name: PanelName) => () => setPanel(panel === name ? null : name)
  const close = () => setPanel(null)
  const leave = (to: string) => {
    if (save.waiting > 0) setDialog({ kind: 'leave', to })
    else navigate(to)
  }
  const toLight = useToLight(joined.board.id, leave)
  const copy = ({ editor: now }: OpenBoard) => boardCopy(api, joined, now)
  const saveAs = (blob: Blob) => saveFile(blob, title, 'kringbord')
  const saveCopy = () => open && copy(open).then(saveAs)
  const again = useGoingOn({ visit, open, kept, copy, saveAs, onAgain })
  const choose = (choice: MenuChoice) => {
    close()
    doChoice(choice, {
      visit,
      showPanel: setPanel,
      showDialog: setDialog,
      saveCopy: () => void saveCopy(),
      leave,
      toLight,
    })
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
    lead: group.facilitates && (
      <BoardLead
        {...{ visit, group, editor }}
        zones={steps.zones}
        roll={roll.entries}
        tables={tables.lead}
        presents={panel === 'present'}
        onPresent={toggle('present')}
      />
    ),
    ...steps,
  }
  // Who facilitates can give a board its first steps.
  const hasSteps = session.state !== 'ready' || session.value.steps.length > 0 || group.facilitates
  const choices = menuChoices(visit, {
    open: open !== null,
    wide: steps.wide,
    writes: makes.note,
    tables: tables.any,
    rehearses: rehearsal !== null,
  })

  return (
    <CallGroupContext value={callGroup}>
      <div className="k-board-page">
        <BoardBar
          visit={visit}
          roll={roll.entries}
          panel={panel}
          toggle={toggle}
          steps={steps.wide && hasSteps ? { open: steps.open, onToggle: steps.onToggle } : null}
          onHarvest={steps.wide && !rehearsal ? () => setDialog({ kind: 'harvest' }) : undefined}
          ready={open !== null}
          choices={choices}
          onChoose={choose}
          onHome={() => leave('/')}
          peopleButton={peopleButton}
          shareButton={shareButton}
        />
        <Rehearsing visit={visit} rehearsal={rehearsal} navigate={navigate} />
        <GroupTop
          group={group}
          editor={editor}
          role={joined.role}
          leadShown={steps.open && steps.wide}
          live={<LiveInBar visit={visit} group={group} leadShown={steps.open && steps.wide} />}
          tables={tables}
          line={!steps.wide && hasSteps && <StepsSheet {...stepsProps} />}
        />
        <div className="k-board-middle">
          {steps.wide && hasSteps && <StepsColumn {...stepsProps} />}
          <main className="k-board-stage" id="bord" tabIndex={-1} aria-label={t('board')}>
            <BoardSpotlight visit={visit} editor={editor} group={group} open={panel === 'present'} onClose={close}>
              {children}
            </BoardSpotlight>
            <OverBoard
              visit={visit}
              open={open}
              group={group}
              roll={roll.entries}
              follow={follow}
              steps={steps}
              makes={makes}
              votes={{ open: panel === 'votes', onToggle: toggle('votes'), onClose: close }}
              onSaveCopy={saveCopy}
              again={again}
            />
          </main>
        </div>
        <BoardPanels
          visit={visit}
          panel={panel}
          roll={roll}
          follow={follow}
          onClose={close}
          peopleButton={peopleButton}
          shareButton={shareButton}
        />
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
