// A merged note: what is in it, and taking it apart.
import { allSources, type OutlineItem } from '@kringbord/shared/outline'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'
import type { RunArrange } from './use-arrange.ts'

type SplitFormProps = { item: OutlineItem; busy: boolean; run: RunArrange }

export function SplitForm({ item, busy, run }: SplitFormProps) {
  const t = useTexts(texts)
  const sources = allSources(item)
  return (
    <div className="k-notes-merge">
      <p>{t('split.help', { n: sources.length })}</p>
      <ul className="k-notes-sources">
        {sources.map((source) => (
          <li key={source.id}>
            {source.text.trim() || t('groups.noText')}
            {source.by && <small>{source.by}</small>}
          </li>
        ))}
      </ul>
      <Button icon="split" busy={busy} onClick={() => run({ kind: 'split', id: item.id }, () => t('done.split'))}>
        {t('split')}
      </Button>
    </div>
  )
}
