// Using a board again, for who facilitates it: a copy of it, or its steps and layout as an own working form.
import type { CreatedBoard } from '@kringbord/shared/api'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { CopyForm } from './copy-form.tsx'
import { OwnFormForm } from './own-form-form.tsx'
import { texts } from './texts.ts'

type ReuseDialogProps = {
  boardId: string
  token: string
  title: string
  /** Goes to the copy. */
  onMade(board: CreatedBoard): void
  onClose(): void
}

export default function ReuseDialog({ boardId, token, title, onMade, onClose }: ReuseDialogProps) {
  const t = useTexts(texts)
  const { api, device } = useServices()
  const [tab, setTab] = useState<'copy' | 'form'>('copy')
  const { copy, keep, file } = api.reuse(boardId, token)
  return (
    <Dialog open title={t('title')} onClose={onClose}>
      <Tabs<'copy' | 'form'>
        label={t('tabs')}
        value={tab}
        onChange={setTab}
        options={[
          { value: 'copy', label: t('tab.copy') },
          { value: 'form', label: t('tab.form') },
        ]}
      >
        {tab === 'copy' ? (
          <CopyForm title={title} onCopy={copy} onMade={onMade} />
        ) : (
          <OwnFormForm
            title={title}
            onKeep={keep}
            onFile={file}
            onKept={({ code, title: name, key }, purpose) =>
              device.rememberForm({ code, title: name, purpose, key, at: Date.now() })
            }
          />
        )}
      </Tabs>
    </Dialog>
  )
}
