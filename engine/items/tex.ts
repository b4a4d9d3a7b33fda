/**
 * The maths that items may hold: a small subset of TeX, read here so that what is not in it is told to the author, and so
 * that it can be said aloud (say.ts). It is drawn elsewhere.
 */
export type Maths = readonly MathsNode[]

export type MathsNode =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'text'; readonly text: string }
  /** An operator, relation or bracket under the name that say.ts knows: '+', 'times', '('. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'fraction'; readonly top: Maths; readonly bottom: Maths }
  | { readonly kind: 'root'; readonly of: Maths; readonly index: Maths | undefined }
  | { readonly kind: 'over'; readonly of: Maths }
  | { readonly kind: 'group'; readonly of: Maths }
  | {
      readonly kind: 'scripts'
      readonly base: MathsNode
      readonly above: Maths | undefined
      readonly below: Maths | undefined
    }

/** Commands that are one sign, and the name of that sign. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    times: 'times',
    cdot: 'times',
    div: 'div',
    pm: 'pm',
    le: '<=',
    leq: '<=',
    ge: '>=',
    geq: '>=',
    lt: '<',
    gt: '>',
    ne: '!=',
    neq: '!=',
    approx: 'approx',
    sim: 'similar',
    cong: 'congruent',
    perp: 'perpendicular',
    parallel: 'parallel',
    to: 'to',
    circ: 'degree',
    degree: 'degree',
    pi: 'pi',
    square: 'blank',
    ldots: 'dots',
    dots: 'dots',
    cdots: 'dots',
    angle: 'angle',
    triangle: 'triangle',
    '%': 'percent',
    $: 'dollar',
    lvert: '|',
    rvert: '|',
    '{': '{',
    '}': '}',
  }),
)
const spaces: ReadonlySet<string> = new Set([',', ';', ':', '!', ' ', 'quad', 'qquad'])
const plainSigns = "+-=<>()[]|,:;!?./'"
const deepest = 12

/** Reads maths. Throws a RangeError that names what is not in the subset. */
export function parseTex(source: string): Maths {
  let at = 0
  let depth = 0

  const command = (): string | undefined => /^\\([A-Za-z]+|.)/.exec(source.slice(at))?.[1]
  const skipSpaces = (): void => {
    while (/\s/.test(source[at] ?? '')) at += 1
  }
  const group = (): Maths => {
    skipSpaces()
    if (source[at] === '{') {
      at += 1
      const inside = until('}')
      at += 1
      return inside
    }
    const digit = /^\d/.exec(source.slice(at))?.[0]
    if (digit !== undefined) {
      // as TeX does: x^23 is x squared, then a 3
      at += 1
      return [{ kind: 'number', digits: digit }]
    }
    const node = single()
    if (node === undefined) throw new RangeError('a command lacks what belongs in its braces')
    return [node]
  }
  const until = (end: string): MathsNode[] => {
    depth += 1
    if (depth > deepest) throw new RangeError('the maths is nested too deep')
    const nodes: MathsNode[] = []
    for (;;) {
      skipSpaces()
      if (at >= source.length) {
        if (end !== '') throw new RangeError(`“${end}” is missing in the maths “${source}”`)
        break
      }
      if (source[at] === end) break
      const node = scripted()
      if (node !== undefined) nodes.push(node)
    }
    depth -= 1
    return nodes
  }
  const scripted = (): MathsNode | undefined => {
    const base = single()
    let [above, below]: (Maths | undefined)[] = [undefined, undefined]
    for (;;) {
      skipSpaces()
      const mark = source[at]
      if (mark !== '^' && mark !== '_') break
      at += 1
      if ((mark === '^' ? above : below) !== undefined) throw new RangeError(`two ${mark} follow one another`)
      if (mark === '^') above = group()
      else below = group()
    }
    if (above === undefined && below === undefined) return base
    return { kind: 'scripts', base: base ?? { kind: 'group', of: [] }, above, below }
  }
  const single = (): MathsNode | undefined => {
    skipSpaces()
    const digits = /^\d+(?:\{,\}\d{3})*(?:\.\d+)?/.exec(source.slice(at))?.[0]
    if (digits !== undefined) {
      at += digits.length
      return { kind: 'number', digits: digits.replaceAll('{,}', '') }
    }
    const here = source[at]
    if (here === undefined) return undefined
    if (here === '{') return { kind: 'group', of: group() }
    if (here === '\\') return ofCommand()
    at += 1
    if (/[A-Za-z]/.test(here)) return { kind: 'letter', letter: here }
    if (plainSigns.includes(here)) return { kind: 'sign', sign: here }
    if (here === '−') return { kind: 'sign', sign: '-' }
    throw new RangeError(`“${here}” has no place in maths`)
  }
  const ofCommand = (): MathsNode | undefined => {
    const name = command() ?? ''
    at += name.length + 1
    const sign = signs.get(name)
    if (sign !== undefined) return { kind: 'sign', sign }
    if (spaces.has(name)) return undefined
    switch (name) {
      case 'frac':
      case 'dfrac':
      case 'tfrac': {
        const top = group()
        return { kind: 'fraction', top, bottom: group() }
      }
      case 'sqrt': {
        let index: Maths | undefined
        skipSpaces()
        if (source[at] === '[') {
          at += 1
          index = until(']')
          at += 1
        }
        return { kind: 'root', of: group(), index }
      }
      case 'overline':
        return { kind: 'over', of: group() }
      case 'left':
      case 'right': {
        const bracket = source[at] ?? ''
        if (!'()[]|.'.includes(bracket) || bracket === '') throw new RangeError(`\\${name} needs a bracket`)
        at += 1
        return bracket === '.' ? undefined : { kind: 'sign', sign: bracket }
      }
      case 'text':
      case 'mathrm': {
        const text = /^\s*\{([^{}]*)\}/.exec(source.slice(at))
        if (text === null) throw new RangeError(`\\${name} needs words in braces`)
        at += text[0].length
        return { kind: 'text', text: text[1] ?? '' }
      }
      default:
        throw new RangeError(`\\${name} is not among the commands that items may use`)
    }
  }

  return until('')
}

/** The letters that stand in the maths, outside words. */
export function lettersIn(maths: Maths): string[] {
  return maths.flatMap((node): string[] => {
    switch (node.kind) {
      case 'letter':
        return [node.letter]
      case 'fraction':
        return [...lettersIn(node.top), ...lettersIn(node.bottom)]
      case 'root':
        return [...lettersIn(node.of), ...lettersIn(node.index ?? [])]
      case 'over':
      case 'group':
        return lettersIn(node.of)
      case 'scripts':
        return [...lettersIn([node.base]), ...lettersIn(node.above ?? []), ...lettersIn(node.below ?? [])]
      case 'number':
      case 'text':
      case 'sign':
        return []
    }
  })
}
