// What one does rarely: list view, language, help, the board as a file, leaving and deleting. Pressing asks the page.
import { setLang, useLang } from '../i18n/lang.ts'
import { useTexts } from '../i18n/texts.ts'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { texts } from './texts.ts'

export type MenuChoice =
  | 'list'
  | 'votes'
  | 'tables'
  | 'present'
  | 'light'
  | 'arrange'
  | 'paste'
  | 'harvest'
  | 'keys'
  | 'file'
  | 'reuse'
  | 'rehearse'
  | 'new'
  | 'leave'
  | 'remove'

type BoardMenuProps = {
  /** Choices that are possible now; the others are not shown. */
  choices: readonly MenuChoice[]
  onChoose(choice: MenuChoice): void
}

export function BoardMenu({ choices, onChoose }: BoardMenuProps) {
  const t = useTexts(texts)
  const lang = useLang()
  const item = (choice: MenuChoice, look: Omit<MenuItem, 'onSelect'>): MenuItem[] =>
    choices.includes(choice) ? [{ ...look, onSelect: () => onChoose(choice) }] : []
  const language: MenuItem = {
    label: t('language'),
    icon: 'globe',
    onSelect: () => setLang(lang === 'nl' ? 'en' : 'nl'),
  }
  const items = [
    ...item('harvest', { label: t('harvest'), icon: 'harvest' }),
    ...item('list', { label: t('list'), icon: 'list' }),
    ...item('votes', { label: t('votes'), icon: 'vote' }),
    ...item('tables', { label: t('tables'), icon: 'people' }),
    ...item('arrange', { label: t('arrange'), icon: 'sort' }),
    ...item('paste', { label: t('paste'), icon: 'paste' }),
    ...item('present', { label: t('present'), icon: 'projector' }),
    ...item('light', { label: t('light'), icon: 'phone' }),
    ...item('keys', { label: t('keys'), icon: 'help' }),
    language,
    ...item('file', { label: t('saveFile'), icon: 'download' }),
    ...item('rehearse', { label: t('rehearse'), icon: 'play' }),
    ...item('reuse', { label: t('reuse'), icon: 'copy' }),
    ...item('new', { label: t('newBoard'), icon: 'add' }),
    ...item('leave', { label: t('leave'), icon: 'arrowLeft' }),
    ...item('remove', { label: t('remove'), icon: 'trash', danger: true }),
  ]
  return <Menu label={t('menu')} icon="more" items={items} />
}
