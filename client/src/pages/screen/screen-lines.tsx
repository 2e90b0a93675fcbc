// What came out of dots or opinions, for the room: per item how many want it beside how far every domain supports it.
import { useTexts } from '../../i18n/texts.ts'
import { texts as voteTexts } from '../../session/votes/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import type { ResultOf } from './screen-result.tsx'
import { texts } from './texts.ts'
import { wallLines } from './wall-votes.ts'

/** More lines than this cannot be read from the back of the room. */
const MOST = 6

export function ScreenLines({ round, result }: ResultOf) {
  const t = useTexts(texts)
  const tv = useTexts(voteTexts)
  const items = new Map(round.items.map((item) => [item.id, item.text]))
  const lines = wallLines(round.kind, result.lines, MOST)
  const dots = round.kind === 'dots'
  const most = Math.max(...lines.map(({ majority }) => majority))
  const bridges = lines.map(({ bridge }) => bridge ?? 0)
  const best = Math.max(...bridges)
  const hasBridge = lines.some(({ bridge }) => bridge !== null)
  return (
    <>
      <table className="k-screen-lines">
        <thead>
          <tr>
            <td />
            <th scope="col">{t(dots ? 'mostVotes' : 'mostAgree')}</th>
            {hasBridge && (
              <th scope="col">
                <Icon name="bridge" size={24} /> {tv('sort.bridge')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ item, majority, bridge }) => (
            <tr key={item}>
              <th scope="row">
                <p>{items.get(item)}</p>
              </th>
              <Score best={majority === most} part={majority / (dots ? Math.max(1, most) : 1)}>
                {dots ? tv(`count.${round.look}`, { n: majority }) : tv('percent', { n: Math.round(majority * 100) })}
              </Score>
              {hasBridge && (
                <Score best={bridge === best && majority > 0} part={bridge ?? 0} bridge>
                  {bridge !== null && tv('percent', { n: Math.round(bridge * 100) })}
                </Score>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="k-screen-more">
        {result.lines.length > lines.length && `${t('resultMore', { n: result.lines.length - lines.length })} `}
        {hasBridge ? t('bridgeHelp') : tv('noBridge')}
      </p>
    </>
  )
}

/** A figure with its bar; `part` of the whole that is full, from 0 to 1. */
function Score({
  best,
  part,
  bridge,
  children,
}: {
  best: boolean
  part: number
  bridge?: boolean
  children: string | false
}) {
  return (
    <td data-best={best ? '' : undefined} data-bridge={bridge ? '' : undefined}>
      <b>{children}</b>
      <span className="k-screen-vote-bar" aria-hidden="true">
        <span style={{ inlineSize: `${100 * part}%` }} />
      </span>
    </td>
  )
}
