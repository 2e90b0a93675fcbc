// What stands on the sheet of the step: an explanation or examples that everyone with a board sees. Folded where there is
// something to do.
import type { SheetLine } from '@kringbord/shared/board-notes'
import { useTexts } from '../../i18n/texts.ts'
import './sheet-section.css'
import { texts } from './texts.ts'

type SheetSectionProps = { lines: readonly SheetLine[]; startsOpen: boolean }

const elements = { title: 'h3', text: 'p', example: 'blockquote' } as const

export default function SheetSection({ lines, startsOpen }: SheetSectionProps) {
  const t = useTexts(texts)
  return (
    <details className="ph-read ph-sheet" open={startsOpen}>
      <summary>
        <h2>{t('sheet')}</h2>
      </summary>
      <div>
        {lines.map(({ kind, text }, at) => {
          const Element = elements[kind]
          // biome-ignore lint/suspicious/noArrayIndexKey: reason: a sheet of the form stays as it is
          return <Element key={at}>{text}</Element>
        })}
      </div>
    </details>
  )
}
