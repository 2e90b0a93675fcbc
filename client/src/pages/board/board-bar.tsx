// The bar over the board: its title, the save light, and the buttons of the panels and dialogs.
import type { Ref } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { BoardMenu, type MenuChoice } from '../../session/board-menu.tsx'
import { BoardTitle } from '../../session/board-title.tsx'
import { PeopleButton } from '../../session/people/people-button.tsx'
import type { RollEntry } from '../../session/people/roll.ts'
import { SaveLight } from '../../session/save/save-light.tsx'
import { texts } from '../../session/texts.ts'
import { TopBar } from '../../session/top-bar.tsx'
import { useReadable } from '../../session/use-readable.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { PanelName } from './board-panels.tsx'
import type { Visit } from './visit.ts'

type BoardBarProps = {
  visit: Visit
  roll: readonly RollEntry[]
  /** The panel that is open. */
  panel: PanelName | null
  /** What opens or closes a panel. */
  toggle(name: PanelName): () => void
  /** The button of the steps; null where they have a line of their own. */
  steps: { open: boolean; onToggle(): void } | null
  /** Opens the harvest; absent where it is in the menu. */
  onHarvest?: (() => void) | undefined
  /** The board stands. */
  ready: boolean
  choices: MenuChoice[]
  onChoose(choice: MenuChoice): void
  onHome(): void
  peopleButton: Ref<HTMLButtonElement>
  shareButton: Ref<HTMLButtonElement>
}

export function BoardBar(props: BoardBarProps) {
  const { visit, roll, panel, toggle, steps, onHarvest, ready, choices, onChoose, onHome } = props
  const t = useTexts(texts)
  const toast = useToast()
  const save = useReadable(visit.connection.save)
  const title = useReadable(visit.title)
  const session = useReadable(visit.steps)
  const formTitle = session.state === 'ready' ? session.value.form.title : ''
  const { rename } = visit
  return (
    <TopBar
      formTitle={formTitle === title ? '' : formTitle}
      title={
        <BoardTitle
          title={title}
          onRename={rename && ((next) => rename(next).catch(() => toast(t('renameFailed'), 'error')))}
        />
      }
      steps={steps}
      onHome={onHome}
    >
      <SaveLight save={save} open={panel === 'save'} onToggle={toggle('save')} />
      <PeopleButton
        ref={props.peopleButton}
        roll={roll}
        desk={visit.access}
        open={panel === 'people'}
        onToggle={toggle('people')}
      />
      <Button
        ref={props.shareButton}
        variant="primary"
        icon="share"
        aria-haspopup="dialog"
        aria-expanded={panel === 'share'}
        aria-label={t('share')}
        onClick={toggle('share')}
      >
        <span>{t('share')}</span>
      </Button>
      {onHarvest && (
        <Button icon="harvest" disabled={!ready} onClick={onHarvest}>
          <span>{t('harvest')}</span>
        </Button>
      )}
      <BoardMenu choices={choices} onChoose={onChoose} />
    </TopBar>
  )
}
