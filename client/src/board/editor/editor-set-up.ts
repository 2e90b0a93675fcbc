// Everything that is set on a tldraw editor once it is mounted on a board. Returns what undoes it.
import type { Role } from '@kringbord/shared/access'
import type { Lang } from '@kringbord/shared/form'
import { DefaultFontStyle, type Editor } from 'tldraw'
import type { StepAccess } from '../step-access.ts'
import { showFirst } from './first-view.ts'
import { guardForm } from './guard.ts'
import { keepMergedUnchosen } from './hide-merged.ts'
import { keepReadable } from './keep-readable.ts'
import { keepToStep } from './keep-to-step.ts'
import { labelSliders } from './label-sliders.ts'

export type SetUpOptions = {
  role: Role
  lang: Lang
  /** Name to note with what this person makes; '' for none. */
  by(): string
  /** What the session lets this person do. */
  access: StepAccess
}

/** Language, light colours (the board is paper), author, rules of the form and first view. */
export function setUpEditor(editor: Editor, { role, lang, by, access }: SetUpOptions): () => void {
  editor.user.updateUserPreferences({ locale: lang, colorScheme: 'light', isDynamicSizeMode: false })
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.getInitialMetaForShape = () => (by() ? { by: by() } : {})
  const stops = [
    guardForm(editor, role, access),
    keepToStep(editor, role, access),
    keepReadable(editor),
    keepMergedUnchosen(editor),
    labelSliders(editor.getContainer()),
  ]
  showFirst(editor)
  return () => {
    for (const stop of stops) stop()
  }
}
