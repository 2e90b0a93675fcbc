// What a facilitator does with a round: close it, show or hide its result, throw it away.
import type { VoteSummary } from '@kringbord/shared/votes'
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Confirm } from '../confirm.tsx'
import { texts } from './texts.ts'
import type { VoteDesk } from './vote-desk.ts'

type LeadVoteProps = { round: VoteSummary; desk: VoteDesk; onAgain: (() => void) | null }

export function LeadVote({ round, desk, onAgain }: LeadVoteProps) {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const [asks, setAsks] = useState<'close' | 'remove' | null>(null)
  const open = round.state === 'open'
  const run = async (work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    await work().catch((error: unknown) => toast(t('failed', { reason: errorText(error) }), 'error'))
    setBusy(false)
  }
  const everyone = round.voted >= round.people
  const shut = () => run(() => desk.shut(round.id))
  const failed = t('failed', { reason: '' })
  return (
    <section className="k-vote-lead">
      {open ? (
        <Button variant="primary" icon="lock" busy={busy} onClick={() => (everyone ? void shut() : setAsks('close'))}>
          {t('act.close')}
        </Button>
      ) : (
        <>
          <p className="k-vote-help">{t(round.published ? 'everyone' : 'onlyYou')}</p>
          <Button
            variant={round.published ? 'quiet' : 'primary'}
            icon={round.published ? 'eyeOff' : 'eye'}
            busy={busy}
            onClick={() => void run(() => desk.publish(round.id, !round.published))}
          >
            {t(round.published ? 'act.hide' : 'act.show')}
          </Button>
        </>
      )}
      {onAgain && (
        <Button icon="add" onClick={onAgain}>
          {t('act.again')}
        </Button>
      )}
      <Button variant="ghost" icon="trash" onClick={() => setAsks('remove')}>
        {t('act.remove')}
      </Button>
      {asks === 'close' && (
        <Confirm
          title={t('closeTitle')}
          confirm={t('act.close')}
          cancel={t('cancel')}
          failed={failed}
          onConfirm={async () => void (await desk.shut(round.id))}
          onClose={() => setAsks(null)}
        >
          {t('closeText', { voted: round.voted, people: round.people })}
        </Confirm>
      )}
      {asks === 'remove' && (
        <Confirm
          title={t('removeTitle')}
          confirm={t('removeConfirm')}
          cancel={t('cancel')}
          failed={failed}
          onConfirm={async () => void (await desk.remove(round.id))}
          onClose={() => setAsks(null)}
        >
          {t('removeText')}
        </Confirm>
      )}
    </section>
  )
}
