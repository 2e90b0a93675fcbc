// Choosing people in a list to call them together: a line above the list that begins it, calls and ends it.
import { useContext, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import './call-group.css'
import { CallGroupContext } from './call-group.ts'
import { texts } from './texts.ts'

/** Who is chosen; null while nobody is being chosen. */
export type Chosen = ReadonlySet<string> | null

export function useChosen() {
  const [chosen, setChosen] = useState<Chosen>(null)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return { chosen, setChosen, toggle }
}

type ChoosePeopleProps = { chosen: Chosen; onChosen(chosen: Chosen): void }

export function ChoosePeople({ chosen, onChosen }: ChoosePeopleProps) {
  const t = useTexts(texts)
  const call = useContext(CallGroupContext)
  if (!call) return null
  if (!chosen)
    return (
      <p className="k-choose">
        <Button size="small" icon="bell" onClick={() => onChosen(new Set())}>
          {t('choose')}
        </Button>
      </p>
    )
  return (
    <div className="k-choose">
      <p role="status">{chosen.size === 0 ? t('chooseHelp') : t('chosen', { n: chosen.size })}</p>
      <div className="k-choose-row">
        <Button
          size="small"
          variant="primary"
          icon="bell"
          disabled={chosen.size === 0}
          onClick={() => {
            call([...chosen], t('group'))
            onChosen(null)
          }}
        >
          {t('call')}
        </Button>
        <Button size="small" onClick={() => onChosen(null)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
