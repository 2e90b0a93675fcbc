// "Call this group", beside the people it is about; nothing for who may not call.
import { useContext } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { CallGroupContext } from './call-group.ts'
import { texts } from './texts.ts'

type CallGroupButtonProps = {
  people: readonly string[]
  name: string
  /** Only the bell, where there is little room. */
  bare?: boolean
}

export function CallGroupButton({ people, name, bare }: CallGroupButtonProps) {
  const t = useTexts(texts)
  const call = useContext(CallGroupContext)
  if (!call) return null
  const label = t('callName', { name })
  return (
    <Button
      size="small"
      variant={bare ? 'ghost' : 'quiet'}
      icon="bell"
      disabled={people.length === 0}
      aria-label={bare ? label : undefined}
      title={bare ? label : undefined}
      onClick={() => call(people, name)}
    >
      {bare ? undefined : label}
    </Button>
  )
}
