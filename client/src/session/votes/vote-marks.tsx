// What a vote shows on the board itself: results at the notes, or one's own dots with − and + while it is open. Drawn over
// the canvas and moving along with the camera; nothing of it is in the document.
import { choicesOf, dotsLeft } from '@kringbord/shared/votes'
import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { AnswerColumns, hasColumns } from './answer-columns.tsx'
import { dotsOn, withDots } from './ballot-box.ts'
import { VoteSign } from './dots-ballot.tsx'
import { shortText } from './item-text.ts'
import { texts } from './texts.ts'
import type { VotesNow } from './use-votes.ts'
import './vote-marks.css'
import { bridgeAt, type Counts, countsAt, NONE, numbersAt } from './vote-numbers.ts'
import './votes.css'

type VoteMarksProps = { editor: Editor; votes: VotesNow; votesSelf: boolean }

/** Smaller than this on the screen, in px, a note has no room for a mark. */
const LEAST_SIZE = 44
/** Three numbers take more, and so does a bridge score beside a number. */
const LEAST_OPINIONS = 120
const ROOMY = 76
const ROOMY_OPINIONS = 190

export default function VoteMarks(props: VoteMarksProps) {
  const { editor, votes, votesSelf } = props
  const round = votes.openView ?? votes.result
  return (
    <>
      <NoteMarks {...props} />
      {round?.kind === 'opinion' && <AnswerColumns editor={editor} round={round} votes={votes} votesSelf={votesSelf} />}
    </>
  )
}

function NoteMarks({ editor, votes, votesSelf }: VoteMarksProps) {
  const { openView, result, box, ballot } = votes
  const round = openView ?? result
  const items = round && round.kind !== 'consent' ? round.items : []
  const closed = round?.state === 'closed' ? round : null
  const numbers = useValue('numbers of vote marks', () => (closed ? numbersAt(editor, closed) : NONE), [editor, closed])
  const marked = closed ? [...numbers.keys()] : items.map(({ id }) => id)
  const key = marked.join(' ')
  const ids = useMemo(() => new Set(key ? key.split(' ') : []), [key])
  const opinions = round?.kind === 'opinion'
  const places = useValue('places of vote marks', () => placesOf(editor, ids, opinions), [editor, ids, opinions])
  const t = useTexts(texts)
  if (!round || places.length === 0) return null
  const left = dotsLeft(round, ballot)
  const mark = (id: string, roomy: boolean) => {
    if (round.state === 'open') {
      const item = round.items.find((one) => one.id === id)
      if (!item || !votesSelf || !box || round.kind !== 'dots') return null
      const given = dotsOn(ballot, id)
      const full = left === 0 || (!round.cumulative && given > 0)
      const give = (count: number) => box.set(withDots(ballot, id, count))
      return (
        <span className="k-vote-mark" data-own="">
          {given > 0 && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('less', { item: shortText(item) })}
              onClick={() => give(given - 1)}
            >
              <Icon name="minus" size={18} />
            </button>
          )}
          {given > 0 && (
            <b>
              <VoteSign look={round.look} /> {given}
            </b>
          )}
          {!full && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('more', { item: shortText(item) })}
              onClick={() => give(given + 1)}
            >
              <Icon name="add" size={18} />
            </button>
          )}
        </span>
      )
    }
    // What does not add up is in the panel, note by note.
    const n = numbers.get(id) ?? null
    if (n === null) return null
    const bridge = roomy ? bridgeAt(editor, round, id) : null
    const inColumns = opinions && hasColumns(editor, id)
    if (opinions) return <OpinionMark counts={countsAt(editor, round, id)} bridge={bridge} inColumns={inColumns} />
    if (n === 0) return null
    return (
      <span className="k-vote-mark">
        <VoteSign look={round.look} /> <b>{n}</b>
        <BridgeMark bridge={bridge} />
      </span>
    )
  }
  return createPortal(
    // The list in the panel says the same to who cannot see the board.
    <div className="k-vote-marks" aria-hidden={round.state === 'closed' ? true : undefined}>
      {places.map(({ id, x, y, roomy }) => (
        <div key={id} style={{ transform: `translate(${x}px, ${y}px)` }}>
          {mark(id, roomy)}
        </div>
      ))}
    </div>,
    editor.getContainer(),
  )
}

const opinionSigns = { agree: 'check', doubt: 'help', disagree: 'close' } as const

/** All three opinions: who doubts or disagrees counts as much for a bridge as who agrees. */
function OpinionMark({ counts, bridge, inColumns }: { counts: Counts; bridge: number | null; inColumns: boolean }) {
  if (choicesOf.opinion.every((choice) => !counts[choice])) return null
  // What stands in columns is not said again.
  if (inColumns)
    return bridge === null ? null : (
      <span className="k-vote-mark" data-opinions="">
        <BridgeMark bridge={bridge} />
      </span>
    )
  return (
    <span className="k-vote-mark" data-opinions="">
      {choicesOf.opinion.map((choice) => (
        <span key={choice} data-choice={choice}>
          <Icon name={opinionSigns[choice]} size={15} /> {counts[choice] ?? 0}
        </span>
      ))}
      <BridgeMark bridge={bridge} />
    </span>
  )
}

/** Beside what most people want: how far every domain supports it. */
function BridgeMark({ bridge }: { bridge: number | null }) {
  const t = useTexts(texts)
  if (bridge === null) return null
  return (
    <span className="k-vote-mark-bridge">
      <Icon name="bridge" size={16} /> {t('percent', { n: Math.round(bridge * 100) })}
    </span>
  )
}

/** `roomy`: with room for a bridge score. */
type Place = { id: string; x: number; y: number; roomy: boolean }

/** The right corners on the screen of what is in view and large enough: the top ones, or those `under` it. */
function placesOf(editor: Editor, wanted: ReadonlySet<string>, under: boolean): Place[] {
  if (wanted.size === 0) return []
  const view = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  return editor.getCurrentPageShapes().flatMap((shape) => {
    if (!wanted.has(shape.id) || editor.isShapeHidden(shape)) return []
    const bounds = editor.getShapePageBounds(shape.id)
    if (!bounds || bounds.w * zoom < (under ? LEAST_OPINIONS : LEAST_SIZE) || !view.collides(bounds)) return []
    const { x, y } = editor.pageToViewport({ x: bounds.maxX, y: under ? bounds.maxY : bounds.minY })
    const roomy = bounds.w * zoom >= (under ? ROOMY_OPINIONS : ROOMY)
    return [{ id: shape.id, x: Math.round(x), y: Math.round(y), roomy }]
  })
}
