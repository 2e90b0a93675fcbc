// Copying a board from the start page, with the key of its link: nobody has to go on it first.
import type { CreatedBoard } from '@kringbord/shared/api'
import type { RecentBoard } from '../../device.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { CopyForm } from '../../session/reuse/copy-form.tsx'
import { texts } from '../../session/reuse/texts.ts'
import { Dialog } from '../../ui/dialog.tsx'

type CopyBoardProps = { board: RecentBoard; onMade(board: CreatedBoard): void; onClose(): void }

export function CopyBoard({ board, onMade, onClose }: CopyBoardProps) {
  const t = useTexts(texts)
  const { api } = useServices()
  const copy = api.reuse(board.id).copy
  return (
    <Dialog open title={t('copy.title', { title: board.title })} onClose={onClose}>
      <CopyForm title={board.title} onCopy={(wanted) => copy({ ...wanted, key: board.key })} onMade={onMade} />
    </Dialog>
  )
}
