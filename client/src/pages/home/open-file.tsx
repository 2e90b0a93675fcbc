// The place on the start page where a board file is opened, and what is said about it.
import type { CreatedBoard } from '@kringbord/shared/api'
import { useRef, useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import './open-file.css'
import { texts } from './texts.ts'
import { FILE_TYPES, useFileDrop, useOpenFile } from './use-open-file.ts'

/** `onOpen` goes to the board that was made. */
export function OpenFile({ onOpen }: { onOpen(board: CreatedBoard): void }) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const input = useRef<HTMLInputElement>(null)
  const section = useRef<HTMLDivElement>(null)
  const [partial, setPartial] = useState<CreatedBoard | null>(null)
  const { open, opening, error } = useOpenFile((board) => (board.skipped > 0 ? setPartial(board) : onOpen(board)))
  const over = useFileDrop((file) => {
    section.current?.scrollIntoView({ block: 'center' })
    void open(file)
  })
  return (
    <div className="open-file" ref={section}>
      <Icon name="folder" size={32} />
      <h3>{t('file.title')}</h3>
      <p>{t('file.help')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={FILE_TYPES.join(',')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void open(file)
        }}
      />
      <Button icon="upload" busy={opening !== null} onClick={() => input.current?.click()}>
        {t('file.choose')}
      </Button>
      {opening !== null && <Progress label={t('file.opening', { name: opening })} />}
      {error !== null && <Notice tone="error">{errorText(error)}</Notice>}
      {over && <div className="open-file-over">{t('file.drop')}</div>}
      {partial && (
        <Dialog
          open
          title={t('file.skippedTitle')}
          onClose={() => onOpen(partial)}
          foot={
            <Button variant="primary" icon="arrowRight" onClick={() => onOpen(partial)}>
              {t('file.toBoard')}
            </Button>
          }
        >
          <p>{t('file.skipped', { count: partial.skipped })}</p>
        </Dialog>
      )}
    </div>
  )
}
