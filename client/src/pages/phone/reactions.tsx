// A short sign to everyone: six of them in a row above the bar. Loaded when someone wants to give one.
import { type Emoji, emojis } from '@kringbord/shared/live'
import { useTexts } from '../../i18n/texts.ts'
import { signs } from '../../session/live/signs.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { texts } from './react-texts.ts'

export default function Reactions({ onGive, onClose }: { onGive(emoji: Emoji): void; onClose(): void }) {
  const t = useTexts(texts)
  return (
    <fieldset className="ph-reactions" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <legend className="k-hidden">{t('react.title')}</legend>
      {emojis.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-label={t(`emoji.${emoji}`)}
          data-colour={signs[emoji].colour}
          onClick={() => onGive(emoji)}
        >
          <Icon name={signs[emoji].icon} size={28} />
        </button>
      ))}
      <Button variant="ghost" icon="close" aria-label={t('react.close')} onClick={onClose} />
    </fieldset>
  )
}
