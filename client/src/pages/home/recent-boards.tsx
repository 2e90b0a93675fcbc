// The boards that were opened in this browser, the latest first.
import type { CreatedBoard, FormFacts } from '@kringbord/shared/api'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import type { RecentBoard } from '../../device.ts'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { ForgetBoard } from './forget-board.tsx'
import './recent-boards.css'
import { texts } from './texts.ts'
import { boardPath, showWhen } from './when.ts'

/** Comes when someone copies. */
const CopyBoard = lazy(() => import('./copy-board.tsx').then((part) => ({ default: part.CopyBoard })))

const SHOWN = 3
const roleIcons: Record<RecentBoard['role'], IconName> = {
  facilitator: 'key',
  participant: 'person',
  observer: 'eye',
  viewer: 'eye',
}

type RecentBoardsProps = {
  /** Give the titles of the working forms. */
  forms: readonly FormFacts[]
  /** Goes to the copy of a board with this form. */
  onCopied(board: CreatedBoard, form: string): void
}

export function RecentBoards({ forms, onCopied }: RecentBoardsProps) {
  const t = useTexts(texts)
  const { device } = useServices()
  const [boards, setBoards] = useState(() => device.recent())
  const [all, setAll] = useState(false)
  const [leaving, setLeaving] = useState<RecentBoard | null>(null)
  const [copying, setCopying] = useState<RecentBoard | null>(null)
  const forget = (board: RecentBoard) => {
    device.forgetBoard(board.id)
    setBoards(device.recent())
    setLeaving(null)
  }
  if (boards.length === 0) return <p className="recent-empty">{t('recent.empty')}</p>
  return (
    <>
      <ul className="recent">
        {(all ? boards : boards.slice(0, SHOWN)).map((board) => (
          <RecentRow
            key={board.id}
            board={board}
            form={forms.find((form) => form.id === board.form)?.title ?? ''}
            onRemove={() => setLeaving(board)}
            onCopy={board.role === 'facilitator' ? () => setCopying(board) : null}
          />
        ))}
      </ul>
      {!all && boards.length > SHOWN && (
        <Button variant="ghost" icon="chevronDown" onClick={() => setAll(true)}>
          {t('recent.all', { count: boards.length })}
        </Button>
      )}
      {copying && (
        <Suspense fallback={null}>
          <CopyBoard board={copying} onMade={(made) => onCopied(made, copying.form)} onClose={() => setCopying(null)} />
        </Suspense>
      )}
      {leaving && <ForgetBoard board={leaving} onForget={() => forget(leaving)} onClose={() => setLeaving(null)} />}
    </>
  )
}

type RecentRowProps = { board: RecentBoard; form: string; onRemove(): void; onCopy: (() => void) | null }

function RecentRow({ board, form, onRemove, onCopy }: RecentRowProps) {
  const t = useTexts(texts)
  const lang = useLang()
  const when = showWhen(board.at, Date.now(), lang)
  return (
    <li className="recent-board">
      <div className="recent-text">
        <Link href={boardPath(board)} className="recent-link">
          {board.title}
        </Link>
        <span className="recent-facts">
          <span>
            <Icon name={roleIcons[board.role]} size={16} />
            {t(`role.${board.role}`)}
          </span>
          {form && form !== board.title && <span>{form}</span>}
          <span>{when.today ? t('recent.today', { time: when.text }) : when.text}</span>
        </span>
      </div>
      {onCopy && (
        <Button
          variant="ghost"
          size="small"
          icon="copy"
          aria-label={t('recent.copyBoard', { title: board.title })}
          onClick={onCopy}
        />
      )}
      <Button
        variant="ghost"
        size="small"
        icon="close"
        aria-label={t('recent.remove', { title: board.title })}
        onClick={onRemove}
      />
    </li>
  )
}
