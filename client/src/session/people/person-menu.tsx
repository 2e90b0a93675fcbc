// What one can do with someone on the board: look where they are, and for a facilitator what they may do and whether they stay.
import { useTexts } from '../../i18n/texts.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { barTexts } from './bar-texts.ts'
import type { RollEntry } from './roll.ts'
import { texts } from './texts.ts'

export type PersonChoice =
  | 'follow'
  | 'goTo'
  | 'facilitator'
  | 'participant'
  | 'observer'
  | 'handOver'
  | 'stepDown'
  | 'remove'

type PersonMenuProps = {
  entry: RollEntry
  followed: boolean
  /** Whether somebody else facilitates too, so that one may stop. */
  shared: boolean
  onChoose(choice: PersonChoice): void
}

export function PersonMenu({ entry, followed, shared, onChoose }: PersonMenuProps) {
  const t = useTexts(texts)
  const tb = useTexts(barTexts)
  const { name, role, you, userId } = entry
  const item = (choice: PersonChoice, look: Omit<MenuItem, 'onSelect'>, shown = true): MenuItem[] =>
    shown ? [{ ...look, onSelect: () => onChoose(choice) }] : []
  const items = [
    ...item('follow', { label: followed ? tb('stop') : t('follow'), icon: 'follow' }, userId !== ''),
    ...item('goTo', { label: t('goTo'), icon: 'zoomFit' }, userId !== ''),
    ...item('facilitator', { label: t('make.facilitator'), icon: 'key' }, !you && role !== 'facilitator'),
    ...item('participant', { label: t('make.participant'), icon: 'person' }, !you && role !== 'participant'),
    ...item('observer', { label: t('make.observer'), icon: 'eye' }, !you && role !== 'observer'),
    ...item('handOver', { label: t('handOver'), icon: 'hand' }, !you && role !== 'facilitator'),
    ...item('stepDown', { label: t('stepDown'), icon: 'person' }, you && shared),
    ...item('remove', { label: t('remove'), icon: 'trash', danger: true }, !you),
  ]
  if (items.length === 0) return null
  return <Menu label={t('menuName', { name })} icon="more" size="small" floating items={items} />
}
