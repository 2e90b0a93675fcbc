// One table in the list: its name, how much its place holds, and who sits there. People can be dropped on it.
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { PERSON_DATA } from './table-person.tsx'
import { texts } from './texts.ts'

type TableCardProps = {
  name: string
  /** One's own table. */
  own: boolean
  count: number
  /** How many contributions its place holds; null without a place. */
  holds: number | null
  onDropPerson: ((participant: string) => void) | null
  /** Takes one's view to its place; null without one. */
  onGoTo: (() => void) | null
  /** What else can be done with this table. */
  more: ReactNode
  children: ReactNode
}

export function TableCard({ name, own, count, holds, onDropPerson, onGoTo, more, children }: TableCardProps) {
  const t = useTexts(texts)
  const [over, setOver] = useState(false)
  return (
    <section
      className="k-table-card"
      aria-label={name}
      data-own={own ? '' : undefined}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!onDropPerson || !event.dataTransfer.types.includes(PERSON_DATA)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        const participant = event.dataTransfer.getData(PERSON_DATA)
        if (!onDropPerson || !participant) return
        event.preventDefault()
        onDropPerson(participant)
      }}
    >
      <header>
        {onGoTo ? (
          <button type="button" className="k-table-title" onClick={onGoTo}>
            {name}
          </button>
        ) : (
          <h3 className="k-table-title">{name}</h3>
        )}
        <span className="k-table-count">{holds === null ? t('people', { n: count }) : t('holds', { n: holds })}</span>
        {more}
      </header>
      {count === 0 ? <p className="k-table-empty">{t('empty')}</p> : <ul>{children}</ul>}
    </section>
  )
}
