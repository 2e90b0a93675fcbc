// The menu at a right click: tldraw's own, and for who presents a way to put the selection in the spotlight.
import { type ReactNode, useContext } from 'react'
import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  type TLUiContextMenuProps,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
} from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { SpotlightAction } from './spotlight-action.ts'
import { texts } from './texts.ts'

export function BoardContextMenu(props: TLUiContextMenuProps): ReactNode {
  const t = useTexts(texts)
  const present = useContext(SpotlightAction)
  return (
    <DefaultContextMenu {...props}>
      {present && (
        <TldrawUiMenuGroup id="present">
          <TldrawUiMenuItem id="spotlight" label={t('spotlight')} kbd="shift+p" onSelect={present} />
        </TldrawUiMenuGroup>
      )}
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}
