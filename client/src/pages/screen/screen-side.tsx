// Beside the board, or on its own when there is nothing to look at: the step, its instruction, the clock, who is there and
// how to join.
import { boardRoots } from '@kringbord/shared/board'
import type { SessionState, Spotlight } from '@kringbord/shared/session-state'
import type { VoteSummary } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { spacedCode, typedHost } from '../../session/share/code.ts'
import { QrCode } from '../../session/share/qr-code.tsx'
import { placeOf } from '../../session/steer/place-of.ts'
import { GroupSign } from '../../session/steps/group-sign.tsx'
import { texts as groupTexts } from '../../session/steps/group-texts.ts'
import { BigClock } from './big-clock.tsx'
import { People } from './people.tsx'
import type { Scene } from './scene.ts'
import type { ScreenVisit } from './screen-visit.ts'
import { ScreenVote } from './screen-vote.tsx'
import { texts } from './texts.ts'
import { useInvitation } from './use-invitation.ts'

type SideProps = {
  visit: ScreenVisit
  scene: Exclude<Scene, { kind: 'invite' }>
  state: SessionState | null
  /** The round that is open. */
  vote: VoteSummary | null
}

export function ScreenSide({ visit, scene, state, vote }: SideProps) {
  const t = useTexts(texts)
  const tg = useTexts(groupTexts)
  const { step } = scene
  const spotlight = scene.kind === 'board' ? scene.spotlight : null
  // A pitch has a time of its own.
  const own = spotlight?.endsAt ? { kind: 'running' as const, endsAt: spotlight.endsAt } : null
  const clock = own ?? state?.clock ?? null
  const place = step && state ? placeOf(state.steps, step) : null
  return (
    <aside className="k-screen-side" data-votes={vote ? '' : undefined} aria-live="polite">
      {step && (
        <header className="k-screen-step">
          <p className="k-screen-number">
            {place?.number == null ? t('before') : t('step', { n: place.number, total: place.total })}
            <span className="k-screen-group">
              <GroupSign grouping={step.grouping} /> {tg(`group.${step.grouping}`)}
            </span>
          </p>
          <h1 className="k-screen-title">{step.title}</h1>
          <p className="k-screen-task">{step.instruction}</p>
          {vote && <ScreenVote round={vote} />}
        </header>
      )}
      {!step && vote && <ScreenVote round={vote} />}
      {spotlight?.title && !says(visit, spotlight) && (
        <div className="k-screen-lit">
          <p className="k-screen-number">{t('spotlight')}</p>
          <p className="k-screen-lit-title">{spotlight.title}</p>
        </div>
      )}
      {clock && <BigClock clock={clock} server={visit.connection.clock} />}
      <footer className="k-screen-foot">
        <People visit={visit} step={step?.id ?? null} />
        <Join visit={visit} />
      </footer>
    </aside>
  )
}

function Join({ visit }: { visit: ScreenVisit }) {
  const t = useTexts(texts)
  const { invitation, open } = useInvitation(visit)
  if (!invitation || !open) return null
  return (
    <div className="k-screen-way">
      <QrCode text={invitation.joinUrl} label={t('qr')} />
      <p>
        <span>{t('join')}</span>
        <b>{typedHost(invitation.joinUrl)}</b>
        <b className="k-screen-code">{spacedCode(invitation.code)}</b>
      </p>
    </div>
  )
}

/** A tegel says its own title. */
function says({ connection }: ScreenVisit, { shape }: Spotlight): boolean {
  const record = shape === undefined ? undefined : boardRoots(connection.doc).records.get(shape)
  return record?.get('type') === 'tegel' || record?.get('type') === 'note'
}
