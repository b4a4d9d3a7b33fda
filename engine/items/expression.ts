import type { Rational } from './rational.ts'
import { fromDecimal, toText } from './rational.ts'

/** A parsed expression; what is written in template.ts says the language. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'choose'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Expression[] }

export type Operator = '||' | '&&' | Relation | '+' | '-' | '*' | '/' | '%' | '^'
export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>='

export const relations: readonly string[] = ['==', '!=', '<=', '>=', '<', '>']

/** Operators from the loosest to the tightest; those of one row bind equally, from the left. */
const rows: readonly (readonly string[])[] = [['||'], ['&&'], relations, ['+', '-'], ['*', '/', '%']]

const longestSource = 500
const deepest = 40

type Token = { readonly kind: 'number' | 'name' | 'text' | 'sign'; readonly text: string }

/** How sources are cut into tokens, and whether a missing sign means times. */
type Grammar = {
  readonly tokens: RegExp
  readonly mayName: (name: string) => boolean
  readonly impliedTimes: boolean
}

const templateGrammar: Grammar = {
  tokens:
    /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z][A-Za-z0-9]*)|'(?<text>[^']*)'|(?<sign>\|\||&&|[=!<>]=|[-+*/%^<>!?:(),]))/y,
  mayName: () => true,
  impliedTimes: false,
}

/** Parses an expression of a template. Throws a RangeError that says what is wrong and where. */
export function parseExpression(source: string): Expression {
  return parse(source, templateGrammar)
}

/**
 * Parses what a student typed: letters stand side by side (3xy), a sign may be missing before a letter or a bracket,
 * = stands for equality. Throws a RangeError; its message is for authors, not for students.
 * @param variables the letters that may occur
 */
export function parseWritten(typed: string, variables: readonly string[]): Expression {
  const source = typed
    .replaceAll(/[×·⋅∙]/g, '*')
    .replaceAll(/[÷∶]/g, '/')
    .replaceAll(/[−–—]/g, '-')
    .replaceAll('²', '^2')
    .replaceAll('³', '^3')
    .replaceAll('≤', '<=')
    .replaceAll('≥', '>=')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .replaceAll(/(?<![<>=!])={1,2}/g, '==')
  return parse(source, {
    tokens: /\s*(?:(?<number>\d+(?:\.\d+)?|\.\d+)|(?<name>[A-Za-z])|(?<sign>[=<>]=|[-+*/^<>()]))/y,
    mayName: (name) => variables.includes(name),
    impliedTimes: true,
  })
}

function tokensOf(source: string, { tokens, mayName }: Grammar): Token[] {
  if (source.length > longestSource) throw new RangeError(`longer than ${longestSource} characters`)
  const found: Token[] = []
  const end = source.trimEnd().length
  let at = 0
  while (at < end) {
    tokens.lastIndex = at
    const groups = tokens.exec(source)?.groups
    if (groups === undefined) throw new RangeError(`“${source.slice(at).trim()}” cannot be read`)
    at = tokens.lastIndex
    const kind = (['number', 'name', 'text', 'sign'] as const).find((one) => groups[one] !== undefined)
    const text = kind === undefined ? '' : (groups[kind] ?? '')
    if (kind === 'name' && !mayName(text)) throw new RangeError(`the letter ${text} is not known here`)
    if (kind !== undefined) found.push({ kind, text })
  }
  return found
}

function parse(source: string, grammar: Grammar): Expression {
  const tokens = tokensOf(source, grammar)
  let at = 0
  let depth = 0
  const isSign = (text: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]?.text === text
  const take = (text: string): boolean => {
    if (!isSign(text)) return false
    at += 1
    return true
  }
  const expect = (text: string): void => {
    if (!take(text)) throw new RangeError(`“${text}” is missing in “${source}”`)
  }

  const whole = (): Expression => {
    depth += 1
    if (depth > deepest) throw new RangeError('too many brackets in one another')
    const test = row(0)
    let result = test
    if (take('?')) {
      const yes = whole()
      expect(':')
      result = { kind: 'choose', test, yes, no: whole() }
    }
    depth -= 1
    return result
  }
  const row = (level: number): Expression => {
    const signs = rows[level]
    if (signs === undefined) return unary()
    let left = row(level + 1)
    for (;;) {
      const sign = signs.find(isSign)
      if (sign !== undefined) {
        at += 1
        left = { kind: 'binary', operator: sign as Operator, left, right: row(level + 1) }
      } else if (signs.includes('*') && startsFactor()) {
        left = { kind: 'binary', operator: '*', left, right: raised() }
      } else return left
    }
  }
  const startsFactor = (): boolean => grammar.impliedTimes && (tokens[at]?.kind === 'name' || isSign('('))
  const unary = (): Expression => {
    if (take('-')) return { kind: 'unary', operator: '-', of: nested(unary) }
    if (take('!')) return { kind: 'unary', operator: '!', of: nested(unary) }
    if (take('+')) return nested(unary)
    return raised()
  }
  const nested = (read: () => Expression): Expression => {
    depth += 1
    if (depth > deepest) throw new RangeError('too many signs in one another')
    const result = read()
    depth -= 1
    return result
  }
  const raised = (): Expression => {
    const base = simple()
    return take('^') ? { kind: 'binary', operator: '^', left: base, right: nested(unary) } : base
  }
  const simple = (): Expression => {
    if (take('(')) {
      const inside = whole()
      expect(')')
      return inside
    }
    const token = tokens[at]
    if (token === undefined || token.kind === 'sign') {
      throw new RangeError(
        token === undefined
          ? `“${source}” ends too early`
          : `“${token.text}” stands where a value must stand`,
      )
    }
    at += 1
    if (token.kind === 'number') return { kind: 'number', value: fromDecimal(token.text) }
    if (token.kind === 'text') return { kind: 'text', value: token.text }
    return !grammar.impliedTimes && take('(')
      ? { kind: 'call', name: token.text, of: list() }
      : { kind: 'name', name: token.text }
  }
  const list = (): Expression[] => {
    const of: Expression[] = []
    if (take(')')) return of
    do of.push(whole())
    while (take(','))
    expect(')')
    return of
  }

  const result = whole()
  if (at < tokens.length) throw new RangeError(`“${tokens[at]?.text}” is not understood in “${source}”`)
  return result
}

/** The names that an expression mentions, without its functions. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (one: Expression): void => {
    if (one.kind === 'name') names.add(one.name)
    else childrenOf(one).forEach(visit)
  }
  visit(expression)
  return names
}

export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'unary':
      return [expression.of]
    case 'binary':
      return [expression.left, expression.right]
    case 'choose':
      return [expression.test, expression.yes, expression.no]
    case 'call':
      return expression.of
    case 'number':
    case 'text':
    case 'name':
      return []
  }
}

/** The source of an expression, with every bracket written: parsing it again gives an equal expression. */
export function sourceOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.value.n < 0n || expression.value.d !== 1n
        ? `(${toText(expression.value)})`
        : toText(expression.value)
    case 'text':
      return `'${expression.value}'`
    case 'name':
      return expression.name
    case 'unary':
      return `(${expression.operator}${sourceOf(expression.of)})`
    case 'binary':
      return `(${sourceOf(expression.left)} ${expression.operator} ${sourceOf(expression.right)})`
    case 'choose':
      return `(${sourceOf(expression.test)} ? ${sourceOf(expression.yes)} : ${sourceOf(expression.no)})`
    case 'call':
      return `${expression.name}(${expression.of.map(sourceOf).join(', ')})`
  }
}
