// What the group does with your view, at the top of the board: held, called here, or gone on while you were writing.
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Attention, AttentionStatus } from './attention.ts'
import './attention-tag.css'
import { texts } from './texts.ts'

type AttentionTagProps = {
  attention: Attention
  status: AttentionStatus
  /** Name of a participant; '' when it is not known. */
  nameOf(participant: string): string
}

export function AttentionTag({ attention, status, nameOf }: AttentionTagProps) {
  const t = useTexts(texts)
  const { waits, held, away } = status
  const name = (by: string) => nameOf(by) || t('someone')
  if (waits)
    return (
      <div className="k-attention">
        <p className="k-attention-tag" role="status">
          <Icon name="arrowRight" /> <span>{t('waits')}</span>
          <Button size="small" onClick={attention.goAlong}>
            {t('goAlong')}
          </Button>
        </p>
      </div>
    )
  if (held)
    return (
      <div className="k-attention" data-held="">
        <p className="k-attention-tag" role="status">
          <Icon name="pin" /> <span>{t('held', { name: name(held.by) })}</span>
        </p>
      </div>
    )
  if (!away) return null
  return (
    <div className="k-attention">
      <p className="k-attention-tag" role="status">
        <Icon name="bell" /> <span>{t('called', { name: name(away.by) })}</span>
        <Button size="small" icon="undo" onClick={attention.goBack}>
          {t('back')}
        </Button>
        <Button
          size="small"
          variant="ghost"
          icon="close"
          aria-label={t('stay')}
          title={t('stay')}
          onClick={attention.stay}
        />
      </p>
    </div>
  )
}
