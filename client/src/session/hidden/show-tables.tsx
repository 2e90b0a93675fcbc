// How much each table wrote, in numbers, and the buttons that put one table's notes on the board: for who facilitates.
import type { HiddenCounts } from '@kringbord/shared/own-notes'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'

type ShowTablesProps = {
  tables: HiddenCounts['steps'][number]['tables']
  /** The table that is being shown. */
  pending: string | null
  onShow(table: string): void
}

export function ShowTables({ tables, pending, onShow }: ShowTablesProps) {
  const t = useTexts(texts)
  return (
    <ul className="k-show-tables" aria-label={t('tables')}>
      {tables.map(({ table, name, notes, writers }) => (
        <li key={table}>
          <span>
            <b>{name}</b> {notes > 0 ? t('tableCount', { notes, writers }) : t('tableNone')}
          </span>
          {notes > 0 && (
            <Button
              size="small"
              variant="ghost"
              icon="eye"
              busy={pending === table}
              aria-label={t('showTableLong', { name })}
              onClick={() => onShow(table)}
            >
              {t('showTable')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
