// The keys that matter on the board, and where the rest of the help is.
import { useTexts } from '../i18n/texts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { texts } from './keys-texts.ts'
import './keys-dialog.css'

const keys = [
  ['N', 'key.note'],
  ['T', 'key.text'],
  ['D', 'key.draw'],
  ['V', 'key.select'],
  ['H', 'key.hand'],
  ['Enter', 'key.edit'],
  ['Esc', 'key.escape'],
  ['Tab', 'key.tab'],
  ['Ctrl Z', 'key.undo'],
  ['Ctrl C · Ctrl V', 'key.copy'],
  ['Shift 1', 'key.all'],
  ['Shift 2', 'key.selection'],
  ['Shift →', 'key.next'],
  ['Shift P', 'key.present'],
  ['Page ↓ · Page ↑', 'key.page'],
] as const

export default function KeysDialog({ onClose }: { onClose(): void }) {
  const t = useTexts(texts)
  return (
    <Dialog open title={t('title')} onClose={onClose}>
      <p>{t('intro')}</p>
      <dl className="k-keys">
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="k-keys-note">{t('mac')}</p>
      <p className="k-keys-note">{t('list')}</p>
    </Dialog>
  )
}
