// Those without a table: who has no place yet, and who does not take part.
import type { BoardTable } from '@kringbord/shared/tables'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { TablePerson, type TablePersonFacts } from './table-person.tsx'
import { texts } from './texts.ts'

type OthersListProps = {
  unseated: readonly string[]
  away: readonly string[]
  tables: readonly BoardTable[]
  person(id: string): TablePersonFacts
  onMove(participant: string, table: string): void
  onBack(participant: string): void
}

export function OthersList({ unseated, away, tables, person, onMove, onBack }: OthersListProps) {
  const t = useTexts(texts)
  return (
    <>
      {unseated.length > 0 && (
        <section className="k-tables-others">
          <h3>{t('unseated')}</h3>
          <ul>
            {unseated.map((id) => (
              <TablePerson
                key={id}
                person={person(id)}
                roles={[]}
                host={false}
                drags
                actions={tables.map((table) => ({
                  label: t('moveTo', { table: table.name }),
                  icon: 'arrowRight',
                  onSelect: () => onMove(id, table.id),
                }))}
              />
            ))}
          </ul>
        </section>
      )}
      {away.length > 0 && (
        <section className="k-tables-others">
          <h3>{t('keptOut')}</h3>
          <ul>
            {away.map((id) => (
              <li key={id} className="k-table-person">
                <span className="k-table-name">{person(id).name}</span>
                <Button size="small" onClick={() => onBack(id)}>
                  {t('askBack')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
