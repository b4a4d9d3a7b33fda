/**
 * Round marks of a scale: about four steps of 1, 2 or 5 times a power of ten that hold everything from `low` to
 * `high`. Of things that are counted there are no halves: their steps are whole.
 */
export function marksOf(low: number, high: number, isCount = false): number[] {
  const span = high - low || Math.abs(high) || 1
  const rough = isCount ? Math.max(1, span / 4) : span / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((times) => times * size >= rough) ?? 10) * size
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, n) => tidy((first + n) * step))
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const tidy = (value: number) => Number(value.toPrecision(12))

/** Heights of labels at the end of lines, so that none covers another: moved apart, in their order, by `gap`. */
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at)
  for (let n = 1; n < order.length; n += 1) {
    const [above, own] = [order[n - 1], order[n]]
    if (above && own) own.at = Math.max(own.at, above.at + gap)
  }
  const over = Math.max(0, (order.at(-1)?.at ?? 0) - bottom)
  for (const one of order) one.at = Math.max(top, one.at - over)
  for (let n = 1; n < order.length; n += 1) {
    const [above, own] = [order[n - 1], order[n]]
    if (above && own) own.at = Math.max(own.at, above.at + gap)
  }
  const heights = wanted.map(() => 0)
  for (const { at, index } of order) heights[index] = at
  return heights
}
