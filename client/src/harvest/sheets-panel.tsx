// Choosing posters, sheets, the selection or the whole board, and what to make of them.
import { useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { CheckField, SelectField } from '../ui/field.tsx'
import { type PaperSize, paperNames } from './pdf/paper.ts'
import { boardTarget, selectionTarget, sheetTargets, type Target } from './target.ts'
import { texts } from './texts.ts'

type SheetsPanelProps = {
  editor: Editor
  title: string
  busy: boolean
  make(id: string, label: string, targets: Target[], paper?: PaperSize): void
}

export function SheetsPanel({ editor, title, busy, make }: SheetsPanelProps) {
  const t = useTexts(texts)
  const targets = useMemo(() => {
    const sheets = sheetTargets(editor).map((sheet, i) => ({
      ...sheet,
      name: sheet.name || t('untitled', { number: i + 1 }),
    }))
    return [selectionTarget(editor, title), ...sheets, boardTarget(editor, title)].filter((target) => target !== null)
  }, [editor, title, t])
  const sheets = targets.filter((target) => target.id !== 'board' && target.id !== 'selection')
  const [chosen, setChosen] = useState(() => firstChoice(targets, sheets))
  const [paper, setPaper] = useState<PaperSize>('A1')
  const picked = targets.filter((target) => chosen.has(target.id))
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const all = sheets.every((sheet) => chosen.has(sheet.id))
  const idle = busy || picked.length === 0
  const nameOf = (target: Target) =>
    target.id === 'board' ? t('board') : target.id === 'selection' ? t('selection') : target.name

  return (
    <>
      <p className="k-harvest-help">{t(sheets.length > 0 ? 'sheetsHelp' : 'noSheets')}</p>
      <div className="k-harvest-list">
        {targets.map((target) => (
          <CheckField
            key={target.id}
            label={nameOf(target)}
            checked={chosen.has(target.id)}
            onChange={(on) => toggle(target.id, on)}
          />
        ))}
      </div>
      {sheets.length > 1 && (
        <div>
          <Button
            variant="ghost"
            size="small"
            onClick={() => setChosen(new Set(all ? [] : sheets.map((sheet) => sheet.id)))}
          >
            {t(all ? 'none' : 'all')}
          </Button>
        </div>
      )}
      <div className="k-harvest-row">
        <SelectField
          label={t('paper')}
          value={paper}
          options={paperNames.map((value) => ({ value, label: t(`paper.${value}`) }))}
          onChange={(value) => setPaper(paperNames.find((name) => name === value) ?? 'A1')}
        />
        <Button variant="primary" icon="print" disabled={idle} onClick={() => make('pdf', t('as.pdf'), picked, paper)}>
          {t('as.pdf')}
        </Button>
        <Button icon="image" disabled={idle} onClick={() => make('png', t('as.png'), picked)}>
          {t('as.png')}
        </Button>
        <Button icon="image" disabled={idle} onClick={() => make('svg', t('as.svg'), picked)}>
          {t('as.svg')}
        </Button>
      </div>
    </>
  )
}

/** What someone most likely came for: their selection, else all sheets, else the board. */
function firstChoice(targets: Target[], sheets: Target[]): Set<string> {
  if (targets[0]?.id === 'selection') return new Set(['selection'])
  return new Set(sheets.length > 0 ? sheets.map((sheet) => sheet.id) : targets.map((target) => target.id))
}
