// What the field is called in which one types on the board, for who hears the page.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { getLang } from '../../i18n/lang.ts'
import { translator } from '../../i18n/texts.ts'
import { texts } from './texts.ts'

/** A TipTap extension; the name is in the language of the interface. */
export function nameText(): Extension {
  return Extension.create({
    name: 'nameText',
    addProseMirrorPlugins() {
      const attributes = () => ({ 'aria-label': translator(texts, getLang())('text.field') })
      return [new Plugin({ props: { attributes } })]
    },
  })
}
