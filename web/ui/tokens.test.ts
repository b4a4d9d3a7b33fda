import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Theme = 'light' | 'dark'
const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')

/** What stands after `--name:` in a theme, followed through `var()` to the colour itself. */
function written(name: string, theme: Theme): string {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1]?.trim()
  if (value === undefined) throw new Error(`tokens.css has no --${name}`)
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (alias) return written(alias, theme)
  const both = /^light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)$/.exec(value)
  return both ? ((theme === 'light' ? both[1] : both[2]) ?? value) : value
}

/** Relative luminance (WCAG 2.2) of a colour written in OKLCH; matrices of Ottosson's Oklab, 2020, clipped to sRGB. */
function luminance(color: string): number {
  const found = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(color)
  if (!found) throw new Error(`${color} is no plain oklch()`)
  const [lightness = 0, chroma = 0, hue = 0] = found.slice(1).map(Number)
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue)
}

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [luminance(written(one, theme)), luminance(written(other, theme))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Words on their grounds. */
const grounds = ['paper', 'surface', 'raised', 'sunken'] as const
const words: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'do-ink', 'got-ink', 'help-ink', 'fault'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  ),
  ['ink', 'do-wash'],
  ['ink-2', 'do-wash'],
  ['do-ink', 'do-wash'],
  ['on-do', 'do'],
  ['on-do-2', 'do'],
  ['on-do', 'do-deep'],
  ['ink', 'got-wash'],
  ['got-ink', 'got-wash'],
  ['on-got', 'got'],
  ['ink', 'got-fade'],
  ['ink-2', 'got-fade'],
  ['ink', 'help-wash'],
  ['help-ink', 'help-wash'],
  ['on-help', 'help'],
  ['ink', 'fault-wash'],
  ['fault', 'fault-wash'],
  ['on-fault', 'fault'],
  ['on-ink', 'ink-fill'],
]

/** Shapes that carry meaning: edges of controls, signs, marks of data, the ring of the focus. */
const shapes: readonly (readonly [string, string])[] = [
  ...['edge', 'm-line', 'm-rim', 'm-help', 'do-edge', 'got', 'help', 'focus'].flatMap((mark) =>
    grounds.map((ground) => [mark, ground] as const),
  ),
  ['do-edge', 'do-wash'],
  ['edge', 'do-wash'],
  ['got-ink', 'got-fade'],
  ['got', 'got-fade'],
]

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: words stand out from their ground by 4.5 and more`, () => {
    for (const [ink, ground] of words) {
      const ratio = contrast(ink, ground, theme)
      assert.ok(ratio >= 4.5, `--${ink} on --${ground}: ${ratio.toFixed(2)}`)
    }
  })

  test(`${theme}: shapes that mean something stand out by 3 and more`, () => {
    for (const [mark, ground] of shapes) {
      const ratio = contrast(mark, ground, theme)
      assert.ok(ratio >= 3, `--${mark} on --${ground}: ${ratio.toFixed(2)}`)
    }
  })

  test(`${theme}: lightness alone tells hollow, faded and full discs apart`, () => {
    const [fade, fill] = [luminance(written('m-fade', theme)), luminance(written('m-fill', theme))]
    const ground = luminance(written('paper', theme))
    const between = fade > Math.min(ground, fill) && fade < Math.max(ground, fill)
    assert.ok(between, 'what fades lies between empty and full')
    assert.ok(contrast('m-fade', 'm-fill', theme) >= 3)
  })
}

test('the pairs are as they were measured in the browser', () => {
  const measured = [
    ['ink', 'paper', 13.89, 15.9],
    ['ink-3', 'sunken', 5.19, 8.38],
    ['on-do', 'do', 9.08, 9.15],
    ['on-got', 'got', 6.47, 8.62],
    ['on-help', 'help', 5.51, 7.32],
    ['edge', 'paper', 3.7, 5.31],
    ['focus', 'paper', 6.88, 10.23],
  ] as const
  for (const [one, other, light, dark] of measured) {
    assert.ok(Math.abs(contrast(one, other, 'light') - light) < 0.12, `--${one} on --${other}, light`)
    assert.ok(Math.abs(contrast(one, other, 'dark') - dark) < 0.12, `--${one} on --${other}, dark`)
  }
})
