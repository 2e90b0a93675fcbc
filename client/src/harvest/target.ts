// What can be taken from a board: its posters and sheets, its tegels, the selection, or everything.

import { isFormPart } from '@kringbord/shared/board'
import { plainText } from '@kringbord/shared/rich-text'
import type { AreaShape, TegelShape } from '@kringbord/shared/schema'
import type { Box, Editor, TLShape, TLShapeId } from 'tldraw'

/** A part of the board that becomes one page or one picture. */
export type Target = { id: string; name: string; bounds: Box; shapes: TLShapeId[] }

/** A tegel, and whether its writer lets it be shared outside the group. */
export type TegelTarget = Target & { shareable: boolean }

const isArea = (shape: TLShape): shape is TLShape & AreaShape => (shape.type as string) === 'area'
const isTegel = (shape: TLShape): shape is TLShape & TegelShape => (shape.type as string) === 'tegel'

/** Posters and sheets of the form, walls of tegels, and frames that people drew, left to right and top to bottom. */
export function sheetTargets(editor: Editor): Target[] {
  const shapes = editor.getCurrentPageShapesSorted()
  const tegels = tegelTargets(editor)
  const isWall = (shape: TLShape) => {
    const bounds = isArea(shape) && shape.props.zone !== '' ? editor.getShapePageBounds(shape) : undefined
    return bounds !== undefined && tegels.some((tegel) => bounds.containsPoint(tegel.bounds.center))
  }
  const isSheet = (shape: TLShape) => (isArea(shape) && shape.props.kind === 'sheet') || shape.type === 'frame'
  const sheets = shapes.filter((shape) => isSheet(shape) || isWall(shape))
  const all = sheets.flatMap((sheet) => {
    const bounds = editor.getShapePageBounds(sheet)
    if (!bounds) return []
    return [{ id: sheet.id, name: nameOf(editor, sheet, bounds), bounds, shapes: shapesWithin(editor, bounds) }]
  })
  // A sheet within a sheet is part of it.
  const outer = all.filter((a) => !all.some((b) => b !== a && b.bounds.contains(a.bounds)))
  return outer.sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x)
}

/** Tegels on which someone wrote; the examples of the form are not theirs to take. */
export function tegelTargets(editor: Editor): TegelTarget[] {
  return editor
    .getCurrentPageShapesSorted()
    .filter(isTegel)
    .flatMap((shape) => {
      const bounds = editor.getShapePageBounds(shape as TLShape)
      const text = plainText(shape.props.richText).trim()
      const isExample = shape.isLocked && isFormPart(shape.id)
      if (!bounds || !text || isExample) return []
      const { shareable } = shape.props
      return [{ id: shape.id, name: text, bounds, shapes: [shape.id as TLShapeId], shareable }]
    })
}

/** What is selected, or null. */
export function selectionTarget(editor: Editor, name: string): Target | null {
  const shapes = editor.getSelectedShapeIds()
  const bounds = editor.getSelectionPageBounds()
  return bounds && shapes.length > 0 ? { id: 'selection', name, bounds, shapes } : null
}

/** Everything on the board, or null when it is empty. */
export function boardTarget(editor: Editor, name: string): Target | null {
  const bounds = editor.getCurrentPageBounds()
  const shapes = [...editor.getSortedChildIdsForParent(editor.getCurrentPageId())]
  return bounds && shapes.length > 0 ? { id: 'board', name, bounds, shapes } : null
}

/** Top-level shapes whose centre lies in `bounds`, in stacking order. */
export function shapesWithin(editor: Editor, bounds: Box): TLShapeId[] {
  return editor.getSortedChildIdsForParent(editor.getCurrentPageId()).filter((id) => {
    const box = editor.getShapePageBounds(id)
    return box !== undefined && bounds.containsPoint(box.center)
  })
}

/** A sheet's title, or the largest text that stands in its upper third. */
function nameOf(editor: Editor, sheet: TLShape, bounds: Box): string {
  if (isArea(sheet) && sheet.props.title) return sheet.props.title
  if (sheet.type === 'frame') return (sheet.props as { name: string }).name
  const texts = shapesWithin(editor, bounds).flatMap((id) => {
    const shape = editor.getShape(id)
    const box = editor.getShapePageBounds(id)
    if (!shape || !box || box.y > bounds.y + bounds.h / 3) return []
    const props = shape.props as { text?: string; step?: string; richText?: unknown }
    const text = props.text ?? (props.step === 'display' || props.step === 'title' ? plainText(props.richText) : '')
    return text.trim() ? [{ text: text.trim(), rank: ['display', 'title', 'heading'].indexOf(props.step ?? '') }] : []
  })
  const best = texts.filter((text) => text.rank >= 0).sort((a, b) => a.rank - b.rank)[0]
  return best?.text.split('\n')[0] ?? ''
}
