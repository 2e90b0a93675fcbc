// The button that opens presenting, beside the others of who facilitates.
import { useTexts } from '../../i18n/texts.ts'
import { texts } from '../../session/spotlight/texts.ts'
import { Button } from '../../ui/button.tsx'

export function PresentButton({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const t = useTexts(texts)
  return (
    <Button size="small" icon="projector" aria-haspopup="dialog" aria-expanded={open} onClick={onToggle}>
      {t('open')}
    </Button>
  )
}
