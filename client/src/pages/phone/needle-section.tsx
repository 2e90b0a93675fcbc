// One's needle on the compass, or scores, in a step that asks for them. Code of its own: loaded in such a step.
import type { Joined } from '@kringbord/shared/api'
import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { createNeedleDesk, type NeedleDesk } from '../../session/compass/needle-desk.ts'
import { NeedleForm } from '../../session/compass/needle-form.tsx'
import { texts as compassTexts } from '../../session/compass/texts.ts'
import { EVERYTHING, type Feed } from '../../session/feed/feed.ts'
import { useReadable } from '../../session/use-readable.ts'

type NeedleSectionProps = { joined: Joined; feed: Feed }

export default function NeedleSection({ joined, feed }: NeedleSectionProps) {
  const desk = useDesk(joined, feed)
  return desk && <Needle desk={desk} />
}

function Needle({ desk }: { desk: NeedleDesk }) {
  const t = useTexts(compassTexts)
  const view = useReadable(desk.view)
  return (
    <section className="ph-card ph-needle" id="naald" tabIndex={-1}>
      <h2>{t(view?.asked?.kind === 'radar' ? 'titleScores' : 'title')}</h2>
      <NeedleForm desk={desk} />
    </section>
  )
}

function useDesk({ board, token }: Joined, feed: Feed): NeedleDesk | null {
  const { api } = useServices()
  const [desk, setDesk] = useState<NeedleDesk | null>(null)
  useEffect(() => {
    const opened = createNeedleDesk({ api: api.needles(board.id, token), session: feed.session, counts: false })
    const stop = feed.onChanged((what) => (what === 'needles' || what === EVERYTHING) && opened.reload())
    setDesk(opened)
    return () => {
      stop()
      opened.close()
      setDesk(null)
    }
  }, [api, board, token, feed])
  return desk
}
