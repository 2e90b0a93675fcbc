// Prints a part of the page and nothing else of it: a copy that only paper sees, gone when printing is done.

/** Opens the browser's print dialog with `part`. */
export function printPart(part: HTMLElement, title: string): void {
  const paper = document.createElement('div')
  paper.className = 'k-paper'
  const heading = document.createElement('h1')
  heading.textContent = title
  paper.append(heading, part.cloneNode(true))
  document.body.append(paper)
  window.addEventListener('afterprint', () => paper.remove(), { once: true })
  window.print()
}
