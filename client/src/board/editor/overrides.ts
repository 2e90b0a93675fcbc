// tldraw's tools and actions in this product: our two commands, our keys, our Dutch; without what has no place here.

import type { TLUiOverrides } from 'tldraw'
import { writeNote } from '../place-note.ts'
import { english } from '../tldraw-nl.ts'
import { newTegel } from './new-tegel.ts'
import { tegelIcon } from './tegel-icon.tsx'

/** Actions that would leave the board, or that the harvest and the top bar do better. */
const WITHOUT = [
  'new-shared-project',
  'open-cursor-chat',
  'open-embed-link',
  'convert-to-bookmark',
  'convert-to-embed',
  'copy-as-png',
  'copy-as-svg',
  'export-all-as-png',
  'export-all-as-svg',
  'export-as-png',
  'export-as-svg',
  'print',
  'toggle-dark-mode',
  'toggle-debug-mode',
  'toggle-dynamic-size-mode',
  'toggle-focus-mode',
  'unlock-all',
]

/** For `<Tldraw overrides>`. B writes a briefje, G a tegel, from the keyboard alone; N takes the briefje as a tool. */
export const overrides: TLUiOverrides = {
  tools(editor, tools) {
    const { draw, embed: _, ...rest } = tools
    const tegel = {
      id: 'tegel',
      label: 'tool.tegel',
      icon: tegelIcon(),
      onSelect: () => editor.setCurrentTool('tegel'),
    }
    return { ...rest, ...(draw ? { draw: { ...draw, kbd: 'd,x' } } : {}), tegel }
  },
  actions(editor, actions) {
    const kept = Object.fromEntries(Object.entries(actions).filter(([id]) => !WITHOUT.includes(id)))
    return {
      ...kept,
      'new-note': { id: 'new-note', label: 'action.new-note', kbd: 'b', onSelect: () => writeNote(editor) },
      'new-tegel': { id: 'new-tegel', label: 'action.new-tegel', kbd: 'g', onSelect: () => newTegel(editor) },
    }
  },
  translations: { en: english },
}
