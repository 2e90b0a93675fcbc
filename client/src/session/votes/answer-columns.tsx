// A vote of opinions on statements that have a column for each answer beside them: there one answers, and there the result
// stands afterwards. Drawn over the canvas; nothing of it is in the document.
import { choicesOf, type VoteView } from '@kringbord/shared/votes'
import { createPortal } from 'react-dom'
import { Box, type Editor, isShapeId, useValue } from 'tldraw'
import { type Zone, zonesOf } from '../../board/zones.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import './answer-columns.css'
import { withChoice } from './ballot-box.ts'
import { shortText } from './item-text.ts'
import { texts } from './texts.ts'
import type { VotesNow } from './use-votes.ts'

type Opinion = (typeof choicesOf.opinion)[number]

/** What the zones of the columns are called, after the zone of the statement. */
const zoneNames: Readonly<Record<Opinion, string>> = { agree: 'eens', doubt: 'twijfel', disagree: 'oneens' }

type Column = { item: string; choice: Opinion; x: number; y: number; w: number; h: number }

/** Smaller than this on the screen, in px, a column has no room for an answer. */
const LEAST = 26

type AnswerColumnsProps = { editor: Editor; round: VoteView; votes: VotesNow; votesSelf: boolean }

export function AnswerColumns({ editor, round, votes, votesSelf }: AnswerColumnsProps) {
  const t = useTexts(texts)
  const columns = useValue('columns of answers', () => columnsOf(editor, round), [editor, round])
  const { box, ballot } = votes
  const answers = round.state === 'open' && votesSelf && box !== null
  if (columns.length === 0 || (round.state === 'open' && !answers)) return null
  const inside = ({ item, choice, h }: Column) => {
    if (round.state === 'closed') {
      const n = round.result?.lines.find((line) => line.item === item)?.counts[choice] ?? 0
      return <b style={{ fontSize: Math.min(56, h * 0.42) }}>{n}</b>
    }
    const chosen = ballot.some((entry) => entry.item === item && entry.choice === choice)
    const statement = round.items.find(({ id }) => id === item)
    return (
      // The same buttons are in the panel, where the keyboard finds them.
      <button
        type="button"
        tabIndex={-1}
        aria-pressed={chosen}
        aria-label={`${t(choice)}: ${statement ? shortText(statement) : ''}`}
        onClick={() => box?.set(withChoice(ballot, item, chosen ? null : choice))}
      >
        {chosen && <Icon name="check" size={Math.round(Math.min(44, h * 0.45))} />}
      </button>
    )
  }
  return createPortal(
    // What is said here is in the list of the panel too.
    <div className="k-answer-columns" aria-hidden={round.state === 'closed' ? true : undefined}>
      {columns.map((column) => (
        <div
          key={`${column.item} ${column.choice}`}
          data-choice={column.choice}
          style={{ transform: `translate(${column.x}px, ${column.y}px)`, width: column.w, height: column.h }}
        >
          {inside(column)}
        </div>
      ))}
    </div>,
    editor.getContainer(),
  )
}

/** Whether the answers to this item have columns of their own on the board. */
export function hasColumns(editor: Editor, item: string): boolean {
  return zonesBeside(item, zonesOf(editor)).length > 0
}

function zonesBeside(item: string, zones: readonly Zone[]): { choice: Opinion; zone: Zone }[] {
  const statement = zones.find(({ shapeId, kind }) => shapeId === item && kind === 'textbox')
  if (!statement) return []
  return choicesOf.opinion.flatMap((choice) => {
    const zone = zones.find(({ id }) => id === `${statement.id}.${zoneNames[choice]}`)
    return zone ? [{ choice, zone }] : []
  })
}

/** The columns in view, without their heading, in px of the board's part of the screen. */
function columnsOf(editor: Editor, { items }: VoteView): Column[] {
  const zones = zonesOf(editor)
  const zoom = editor.getZoomLevel()
  const view = editor.getViewportPageBounds()
  return items.flatMap(({ id }) => {
    if (!isShapeId(id)) return []
    return zonesBeside(id, zones).flatMap(({ choice, zone: { bounds, head } }): Column[] => {
      const [w, h] = [bounds.w * zoom, (bounds.h - head) * zoom]
      if (h < LEAST || w < LEAST || !view.collides(Box.From(bounds))) return []
      const { x, y } = editor.pageToViewport({ x: bounds.x, y: bounds.y + head })
      return [{ item: id, choice, x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) }]
    })
  })
}
