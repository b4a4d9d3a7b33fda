import type { Page } from 'playwright-core'

/** By how much a page is wider than its window, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

/**
 * What could be pressed or filled in, but lies under something else once the browser has brought it into sight, as it does
 * when the focus comes to it (WCAG 2.2, 2.4.11). Behind a panel that is open nothing counts.
 */
export function hiddenActs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll('dialog')].findLast((dialog) => dialog.open) ?? document.body
    const acts = [
      ...top.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ]
    const hidden: string[] = []
    for (const act of acts.slice(0, 80)) {
      const isSeen = act.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      if (!isSeen || act.matches(':disabled, .skip, .map-cursor') || act.closest('.map-frame')) continue
      act.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = act.getBoundingClientRect()
      // Radios and checkboxes are drawn by their labels.
      if (box.width < 4 || box.height < 4) continue
      // Of what is larger than the window, the part that is seen.
      const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
      const middle = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2
      const points = [
        [(left + right) / 2, middle],
        [left + 3, middle],
        [right - 3, middle],
      ]
      const isHere = points.some(([x = 0, y = 0]) => {
        const found = document.elementFromPoint(x, y)
        return (
          found !== null &&
          (act.contains(found) || found.contains(act) || found.closest('label')?.contains(act))
        )
      })
      if (!isHere) hidden.push(act.outerHTML.slice(0, 160))
    }
    scrollTo(0, 0)
    return hidden
  })
}

/** What moves, or would on pointing or opening, although the person asked for less motion. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (list: string) => Math.max(...list.split(',').map((text) => Number.parseFloat(text)))
    const running = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 10)
      .map(
        (one) => (one as CSSAnimation).animationName ?? (one as CSSTransition).transitionProperty ?? 'moves',
      )
    const would = [...document.body.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element)
      const isAnimated = style.animationName !== 'none' && longest(style.animationDuration) > 0.01
      return isAnimated || longest(style.transitionDuration) > 0.01
    })
    return [...running, ...new Set(would.map((element) => `.${element.getAttribute('class')}`))]
  })
}
