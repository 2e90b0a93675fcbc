// Turns an SVG of the board into one that a PDF can show: every piece of HTML in it becomes text at the same place, and
// every picture a PNG or JPEG. Works on the element it is given, which must be in the document.
import type { PrintFont } from './fonts.ts'
import { type Bar, measureText, type Word } from './measure-text.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Replaces each foreignObject of `svg` by text, and gives the fonts that the text is in. */
export function flattenText(svg: SVGSVGElement, host: HTMLElement): PrintFont[] {
  const fonts: PrintFont[] = []
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const foreign of [...svg.querySelectorAll('foreignObject')]) {
    const group = textOf(foreign, host, fonts)
    foreign.replaceWith(group)
  }
  for (const text of svg.querySelectorAll('text')) {
    if (!text.hasAttribute('data-measured')) fonts.push({ family: 'tldraw_sans', style: 'normal' })
  }
  return fonts
}

/** The text of one foreignObject, measured in an unrotated copy outside the SVG. */
function textOf(foreign: SVGForeignObjectElement, host: HTMLElement, fonts: PrintFont[]): SVGGElement {
  const group = document.createElementNS(SVG, 'g')
  const number = (name: string) => Number.parseFloat(foreign.getAttribute(name) ?? '0') || 0
  const transform = foreign.getAttribute('transform') ?? ''
  group.setAttribute('transform', `${transform} translate(${number('x')} ${number('y')})`.trim())
  const box = document.createElement('div')
  box.style.cssText = `position:absolute;left:0;top:0;width:${number('width')}px;height:${number('height')}px`
  const outer = foreign.getAttribute('style')
  const inner = document.createElement('div')
  inner.style.cssText = `${outer ?? ''};width:100%;height:100%`
  inner.append(...[...foreign.childNodes].map((node) => node.cloneNode(true)))
  box.append(inner)
  host.append(box)
  const { words, bars } = measureText(box)
  box.remove()
  group.append(...bars.map(rectOf), ...words.map((word) => nodeOf(word, fonts)))
  return group
}

function nodeOf(word: Word, fonts: PrintFont[]): SVGElement {
  fonts.push(word.font)
  const text = document.createElementNS(SVG, 'text')
  set(text, {
    x: word.x,
    y: word.y,
    fill: word.color,
    'font-family': word.font.family,
    'font-size': word.size,
    'font-weight': word.font.style.startsWith('bold') ? 'bold' : 'normal',
    'font-style': word.font.style.endsWith('italic') ? 'italic' : 'normal',
    'fill-opacity': word.opacity,
    'data-measured': '',
  })
  // Without kerning, which a PDF's text has not, a word would come out wider than it was measured.
  if (word.text.length > 1) text.setAttribute('textLength', String(word.width))
  text.textContent = word.text
  return text
}

type Missing = {
  isDrawable(text: string, font: PrintFont): boolean
  /** Pixels per unit of the SVG. */
  scale: number
}

/** Replaces the words of `svg` that cannot be drawn (emoji, signs) by pictures of them, as the screen shows them. */
export function flattenMissing(svg: SVGSVGElement, { isDrawable, scale }: Missing): void {
  for (const text of svg.querySelectorAll<SVGTextElement>('text[data-measured]')) {
    const bold = text.getAttribute('font-weight') === 'bold'
    const italic = text.getAttribute('font-style') === 'italic'
    const style = bold ? (italic ? 'bolditalic' : 'bold') : italic ? 'italic' : 'normal'
    const family = text.getAttribute('font-family') ?? ''
    if (!isDrawable(text.textContent ?? '', { family, style })) text.replaceWith(pictureOf(text, scale))
  }
}

function pictureOf(text: SVGTextElement, scale: number): SVGImageElement {
  const number = (name: string) => Number.parseFloat(text.getAttribute(name) ?? '0')
  const size = number('font-size')
  const width = number('textLength') || size
  const height = size * 1.4
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw a character on')
  context.scale(scale, scale)
  const style = `${text.getAttribute('font-style')} ${text.getAttribute('font-weight')}`
  context.font = `${style} ${size}px ${text.getAttribute('font-family')}, sans-serif`
  context.fillStyle = text.getAttribute('fill') ?? 'black'
  context.fillText(text.textContent ?? '', 0, size * 1.05)
  const image = document.createElementNS(SVG, 'image')
  set(image, { x: number('x'), y: number('y') - size * 1.05, width, height, href: canvas.toDataURL('image/png') })
  return image
}

function rectOf(bar: Bar): SVGRectElement {
  const rect = document.createElementNS(SVG, 'rect')
  set(rect, { x: bar.x, y: bar.y, width: bar.w, height: bar.h, rx: bar.radius, fill: bar.color })
  return rect
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

/** A PDF knows PNG and JPEG: other pictures in `svg` are drawn again. */
export async function flattenPictures(svg: SVGSVGElement): Promise<void> {
  for (const image of svg.querySelectorAll('image')) {
    const href = image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? ''
    if (/^data:image\/(png|jpeg)/.test(href) || href === '') continue
    const picture = new Image()
    picture.src = href
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    image.removeAttribute('xlink:href')
    image.setAttribute('href', canvas.toDataURL('image/png'))
  }
}
