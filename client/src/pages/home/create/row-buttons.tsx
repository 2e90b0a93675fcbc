// The buttons behind a row of a list: up, down, away.
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { texts } from './texts.ts'

type RowButtonsProps = {
  /** What the row is called in the names of the buttons. */
  name: string
  index: number
  count: number
  onMove(to: number): void
  /** Whether there are always as many rows: none is ever taken away. */
  fixed?: boolean
  /** Absent when there are as few rows as there may be. */
  onRemove?: () => void
}

export function RowButtons({ name, index, count, onMove, fixed = false, onRemove }: RowButtonsProps) {
  const t = useTexts(texts)
  return (
    <div className="row-buttons">
      <Button
        variant="ghost"
        size="small"
        icon="arrowUp"
        aria-label={t('up', { name })}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <Button
        variant="ghost"
        size="small"
        icon="arrowDown"
        aria-label={t('down', { name })}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      />
      {!fixed && (
        <Button
          variant="ghost"
          size="small"
          icon="trash"
          aria-label={t('remove', { name })}
          disabled={!onRemove}
          onClick={onRemove}
        />
      )}
    </div>
  )
}
