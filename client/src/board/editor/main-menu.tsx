// The menu at the top left of the canvas: editing, view and preferences. Taking home and language are in the top bar.
import type { ReactNode } from 'react'
import {
  DefaultMainMenu,
  EditSubmenu,
  KeyboardShortcutsMenuItem,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuSubmenu,
  ToggleEdgeScrollingItem,
  ToggleGridItem,
  ToggleKeyboardShortcutsItem,
  ToggleReduceMotionItem,
  ToggleSnapModeItem,
  ToggleToolLockItem,
  useReadonly,
  ViewSubmenu,
} from 'tldraw'

export function BoardMainMenu(): ReactNode {
  const isReadonly = useReadonly()
  return (
    <DefaultMainMenu>
      {!isReadonly && (
        <TldrawUiMenuGroup id="new">
          <TldrawUiMenuActionItem actionId="new-note" />
          <TldrawUiMenuActionItem actionId="new-tegel" />
          <TldrawUiMenuActionItem actionId="insert-media" />
        </TldrawUiMenuGroup>
      )}
      <TldrawUiMenuGroup id="basic">
        {!isReadonly && <EditSubmenu />}
        <ViewSubmenu />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="preferences">
        <TldrawUiMenuSubmenu id="preferences" label="menu.preferences">
          <TldrawUiMenuGroup id="preferences-actions">
            <ToggleSnapModeItem />
            <ToggleToolLockItem />
            <ToggleGridItem />
            <ToggleEdgeScrollingItem />
            <ToggleReduceMotionItem />
            <ToggleKeyboardShortcutsItem />
          </TldrawUiMenuGroup>
        </TldrawUiMenuSubmenu>
        <KeyboardShortcutsMenuItem />
      </TldrawUiMenuGroup>
    </DefaultMainMenu>
  )
}
