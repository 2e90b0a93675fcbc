// Every shape util of the board, for someone's role. Used by the editor and by everything that draws the board without one.
import type { Role } from '@kringbord/shared/access'
import { defaultShapeUtils, type TLAnyShapeUtilConstructor } from 'tldraw'
import { AreaShapeUtil } from './area.tsx'
import { defaultUtils } from './defaults.ts'
import { KompasShapeUtil } from './kompas.tsx'
import { LabelShapeUtil } from './label.tsx'
import { TegelShapeUtil } from './tegel.tsx'
import { TextboxShapeUtil } from './textbox.tsx'
import { FilledTextboxUtil } from './textbox-filled.ts'

/** Ours and tldraw's, ours first; only the facilitator arranges the form's own boxes. */
export function boardShapeUtils(role: Role): TLAnyShapeUtilConstructor[] {
  const arranges = role === 'facilitator'
  const own: TLAnyShapeUtilConstructor[] = [
    AreaShapeUtil,
    LabelShapeUtil,
    KompasShapeUtil,
    arranges ? TextboxShapeUtil : FilledTextboxUtil,
    TegelShapeUtil.configure({ arranges }),
    ...defaultUtils,
  ]
  const known = new Set(own.map((util) => util.type))
  return [...own, ...defaultShapeUtils.filter((util) => !known.has(util.type))]
}
