// A board as a picture, before there is an editor.
import { boardPicture } from '@kringbord/shared/board-picture'
import { note } from '@kringbord/shared/layout'
import { describe, expect, test } from 'vitest'

const SCREEN = { w: 1000, h: 800 }

describe('the picture of a board', () => {
  test('has every shape that is in view where the camera puts it, and no other', () => {
    const records = [note('een', { x: 100, y: 100 }, ''), note('ver', { x: 90_000, y: 100 }, '')]
    const picture = boardPicture(records, SCREEN, () => ({ x: 0, y: 0, zoom: 0.5 }))
    expect(picture?.shapes).toBe(1)
    expect(picture?.svg).toContain('M50 50h100v100')
  })

  test('hands the camera the outer box of all', () => {
    let content = { x: 0, y: 0, w: 0, h: 0 }
    boardPicture([note('een', { x: 0, y: 0 }, ''), note('twee', { x: 800, y: 300 }, '')], SCREEN, (box) => {
      content = box
      return { x: 0, y: 0, zoom: 1 }
    })
    expect(content).toEqual({ x: 0, y: 0, w: 1000, h: 500 })
  })

  test('is nothing for an empty board, and what people wrote is never markup', () => {
    expect(boardPicture([], SCREEN, () => ({ x: 0, y: 0, zoom: 1 }))).toBeNull()
    const sly = note('een', { x: 0, y: 0 }, '<img src=x onerror=alert(1)>')
    expect(boardPicture([sly], SCREEN, () => ({ x: 0, y: 0, zoom: 1 }))?.svg).not.toContain('<img')
  })
})
