// Gives tldraw's sliders the name that they lack for screen readers: the handle takes the title of its slider.

/** Names the sliders in `container`, those that appear later too; returns what stops it. */
export function labelSliders(container: HTMLElement): () => void {
  const label = () => {
    for (const thumb of container.querySelectorAll('.tlui-slider__thumb')) {
      const title = thumb.closest('.tlui-slider')?.getAttribute('title') ?? ''
      if (thumb.getAttribute('aria-label') !== title) thumb.setAttribute('aria-label', title)
    }
  }
  const observer = new MutationObserver(label)
  observer.observe(container, { childList: true, subtree: true, attributes: true, attributeFilter: ['title'] })
  label()
  return () => observer.disconnect()
}
