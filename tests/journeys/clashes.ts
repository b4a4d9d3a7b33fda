import type { Page } from 'playwright-core'

/**
 * Where words cannot be read on a page as it stands: two texts that lie over each other, or a text that its box cuts
 * off. One line each, with the words. Left out is what is not for the eye, what floats above the page or sticks to its edge,
 * a map that is moved under its frame, and the pictures of items, whose words stand where the figures put them. A word that ends in
 * "…" is not cut off when the whole of it is told on pointing, or opens by the link it stands in.
 */
export function clashesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Spot = {
      words: string
      element: Element
      box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'height'>
    }
    const floats = (element: Element) => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { position, clipPath } = getComputedStyle(one)
        if (
          /fixed|sticky/.test(position) ||
          clipPath.startsWith('inset') ||
          one.matches('.vh, .drawing, .map-frame, .sprite, .skip')
        )
          return true
      }
      return false
    }
    const spots: Spot[] = []
    const clashes: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const words = node.textContent?.trim() ?? ''
      if (!words || !element || element.closest('script, style, noscript, option')) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || floats(element))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
      // What an ellipsis stands for is not drawn, at either end.
      const drawn = { from: -Infinity, to: Infinity }
      for (let holder: Element | null = element; holder; holder = holder.parentElement) {
        const style = getComputedStyle(holder)
        // What scrolls can be reached.
        if (/auto|scroll/.test(style.overflowX)) break
        const cuts = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)
        if (!cuts || holder === document.documentElement || holder === document.body) continue
        const { left, right, top, bottom } = holder.getBoundingClientRect()
        if (style.textOverflow === 'ellipsis' && holder.closest('[title], a') !== null) {
          Object.assign(drawn, { from: left, to: right })
          continue
        }
        const isCut = boxes.some(
          (box) =>
            box.left < left - 1.5 ||
            box.right > right + 1.5 ||
            box.top < top - box.height / 2 ||
            box.bottom > bottom + box.height / 2,
        )
        if (isCut) clashes.push(`cut off by .${holder.getAttribute('class')}: ${words}`)
      }
      for (const { left, right, top, bottom, height } of boxes) {
        const box = {
          left: Math.max(left, drawn.from),
          right: Math.min(right, drawn.to),
          top,
          bottom,
          height,
        }
        if (box.left < box.right) spots.push({ words, element, box })
      }
    }
    // A line of type is taller than its letters: only the middle half of it counts.
    const core = ({ box }: Spot) => ({
      left: box.left + 1,
      right: box.right - 1,
      top: box.top + box.height * 0.25,
      bottom: box.bottom - box.height * 0.25,
    })
    const cores = spots.map(core)
    for (let i = 0; i < spots.length; i += 1)
      for (let j = i + 1; j < spots.length; j += 1) {
        const [a, b] = [cores[i], cores[j]]
        const [one, other] = [spots[i], spots[j]]
        if (!a || !b || !one || !other || one.element === other.element) continue
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          clashes.push(`over each other: “${one.words.slice(0, 40)}” and “${other.words.slice(0, 40)}”`)
      }
    return [...new Set(clashes)]
  })
}
