import { areEquivalent, isExpanded, isFactored } from './equivalence.ts'
import { evaluate } from './evaluate.ts'
import { parseExpression, parseWritten } from './expression.ts'
import type { Expression } from './expression.ts'
import type { Line } from './line.ts'
import { mathsSegment } from './line.ts'
import type { Rational } from './rational.ts'
import * as q from './rational.ts'
import type { SayingId } from './sayings.ts'
import { saying } from './sayings.ts'
import { isAmong, isNear } from './spelling.ts'
import type { Given, Key, KeyCondition, Right } from './variant.ts'
import type { Reading } from './written.ts'
import { readNumber } from './written.ts'

/** What a response is. */
export type Score =
  /** It could not be read as an answer: no try is used, and `say` tells how to write it. */
  | { readonly isWellFormed: false; readonly say: Line }
  | {
      readonly isWellFormed: true
      readonly isCorrect: boolean
      /** The code of the slip that fits, also of the built-in ones (sayings.ts); null when right or none fits. */
      readonly slip: string | null
      readonly say: Line | null
    }

/** A response that was read, ready to be compared. */
type Read =
  | { readonly kind: 'number'; readonly readings: readonly Reading[] }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'chosen'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'match'; readonly targets: ReadonlyMap<string, string> }

/** Scores a response against a key. Every input has a score; nothing is thrown. */
export function scoreResponse(key: Key, given: Given, language: string): Score {
  const read = readGiven(key.right, given)
  if (typeof read === 'string') return { isWellFormed: false, say: saying(read, language, key.right) }
  const verdict = orElse('notYet', () => judge(key.right, read))
  if (verdict === 'right') return { isWellFormed: true, isCorrect: true, slip: null, say: null }
  if (verdict !== 'notYet') return notYet(verdict, saying(verdict, language, key.right))
  const slip = key.slips.find((one) => orElse(false, () => fits(one.when, read)))
  if (slip !== undefined) {
    const line = slip.say[language] ?? Object.values(slip.say)[0] ?? []
    return notYet(slip.code, withResponse(line, given, read, language))
  }
  const built = builtInSlip(key.right, read)
  return built === undefined ? notYet(null, null) : notYet(built, saying(built, language, key.right))
}

const notYet = (slip: string | null, say: Line | null): Score => ({
  isWellFormed: true,
  isCorrect: false,
  slip,
  say,
})

/** Whether the condition of a slip holds for what is right: then the slip has no place in this variant. */
export function fitsRight(condition: KeyCondition, right: Right): boolean {
  const read = readGiven(right, rightResponse(right))
  return typeof read !== 'string' && orElse(false, () => fits(condition, read))
}

/** What a comparison gives; `otherwise` when the response makes it fail, by dividing by zero or growing too large. */
function orElse<T>(otherwise: T, compare: () => T): T {
  try {
    return compare()
  } catch (error) {
    if (error instanceof RangeError) return otherwise
    throw error
  }
}

/** A response that is right. For tests, and for the checks of templates; never for a student. */
export function rightResponse(right: Right): Given {
  switch (right.kind) {
    case 'number': {
      const value = q.fromText(right.value)
      return {
        kind: 'number',
        text: right.form === 'any' || right.form === 'simplest' ? right.value : inForm(value, right.form),
      }
    }
    case 'expression':
      return { kind: 'expression', text: right.source }
    case 'choice':
      return { kind: 'choice', optionId: right.optionId }
    case 'choices':
    case 'order':
      return { kind: right.kind, optionIds: right.optionIds }
    case 'match':
      return { kind: 'match', pairs: right.pairs }
    case 'text':
      return { kind: 'text', text: right.accept[0] ?? '' }
  }
}

function inForm(value: Rational, form: 'mixed' | 'decimal'): string {
  if (form === 'decimal') return q.decimalText(value) ?? q.fixedText(value, 6)
  const size = q.absoluteOf(value)
  const whole = q.floorOf(size)
  const rest = q.subtract(size, q.rational(whole))
  const sign = value.n < 0n ? '-' : ''
  if (q.isZero(rest)) return `${sign}${whole}`
  return `${sign}${whole === 0n ? '' : `${whole} `}${q.toText(rest)}`
}

/** The response, or the id of what tells her how to write it. */
function readGiven(right: Right, given: Given): Read | SayingId {
  switch (right.kind) {
    case 'number': {
      if (given.kind !== 'number') return 'write-a-number'
      const readings = readNumber(given.text, right.units)
      return readings.length === 0 ? 'write-a-number' : { kind: 'number', readings }
    }
    case 'expression':
      return given.kind === 'expression' ? readExpression(given.text, right) : 'write-an-expression'
    case 'text':
      if (given.kind !== 'text' || given.text.trim() === '') return 'write-words'
      return { kind: 'text', text: given.text }
    case 'choice':
      return given.kind === 'choice' && right.known.includes(given.optionId)
        ? { kind: 'chosen', ids: new Set([given.optionId]) }
        : 'choose-one'
    case 'choices': {
      if (given.kind !== 'choices') return 'choose-some'
      const ids = new Set(given.optionIds)
      const areKnown = [...ids].every((id) => right.known.includes(id))
      return ids.size > 0 && areKnown ? { kind: 'chosen', ids } : 'choose-some'
    }
    case 'order': {
      if (given.kind !== 'order') return 'order-all'
      const isComplete =
        given.optionIds.length === right.optionIds.length &&
        right.optionIds.every((id) => given.optionIds.includes(id))
      return isComplete ? { kind: 'order', ids: given.optionIds } : 'order-all'
    }
    case 'match': {
      if (given.kind !== 'match') return 'match-all'
      const targets = new Map(given.pairs.map((pair) => [pair.optionId, pair.targetId]))
      const isComplete =
        targets.size === right.pairs.length &&
        given.pairs.length === right.pairs.length &&
        right.pairs.every((pair) => targets.has(pair.optionId)) &&
        [...targets.values()].every((id) => right.known.includes(id))
      return isComplete ? { kind: 'match', targets } : 'match-all'
    }
  }
}

function readExpression(text: string, right: Extract<Right, { kind: 'expression' }>): Read | SayingId {
  return orElse<Read | SayingId>('write-an-expression', () => {
    const expression = parseWritten(text, right.variables)
    areEquivalent(expression, expression) // refuses what is too large, or divides by zero
    return { kind: 'expression', expression }
  })
}

function judge(right: Right, read: Read): 'right' | 'notYet' | SayingId {
  switch (right.kind) {
    case 'number':
      return read.kind === 'number' ? judgeNumber(right, read.readings) : 'notYet'
    case 'expression': {
      if (read.kind !== 'expression') return 'notYet'
      if (!areEquivalent(read.expression, parseExpression(right.source))) return 'notYet'
      if (right.form === 'expanded' && !isExpanded(read.expression)) return 'not-expanded'
      if (right.form === 'factored' && !isFactored(read.expression)) return 'not-factored'
      return 'right'
    }
    case 'text':
      return read.kind === 'text' && isAmong(read.text, right.accept, right) ? 'right' : 'notYet'
    case 'choice':
      return read.kind === 'chosen' && read.ids.has(right.optionId) ? 'right' : 'notYet'
    case 'choices':
      return read.kind === 'chosen' &&
        read.ids.size === right.optionIds.length &&
        right.optionIds.every((id) => read.ids.has(id))
        ? 'right'
        : 'notYet'
    case 'order':
      return read.kind === 'order' && right.optionIds.every((id, place) => read.ids[place] === id)
        ? 'right'
        : 'notYet'
    case 'match':
      return read.kind === 'match' &&
        right.pairs.every((pair) => read.targets.get(pair.optionId) === pair.targetId)
        ? 'right'
        : 'notYet'
  }
}

function judgeNumber(
  right: Extract<Right, { kind: 'number' }>,
  readings: readonly Reading[],
): 'right' | 'notYet' | SayingId {
  const [value, within] = [q.fromText(right.value), q.fromText(right.within)]
  const hit = readings.filter((one) => q.compare(q.absoluteOf(q.subtract(one.value, value)), within) <= 0)
  if (hit.length === 0) return 'notYet'
  switch (right.form) {
    case 'any':
      return 'right'
    case 'simplest':
      return hit.some((one) => one.isLowest) ? 'right' : 'not-simplest'
    case 'mixed':
      return hit.some((one) => one.isLowest && isMixed(one, value)) ? 'right' : 'not-mixed'
    case 'decimal':
      return hit.some((one) => one.form === 'decimal' || one.form === 'whole') ? 'right' : 'not-decimal'
  }
}

/** A whole number, a mixed number, or a fraction below one. */
const isMixed = (reading: Reading, value: Rational): boolean =>
  reading.form === 'whole' ||
  reading.form === 'mixed' ||
  (reading.form === 'fraction' && q.compare(q.absoluteOf(value), q.one) < 0)

/** Whether a slip's condition holds for a response. */
function fits(condition: KeyCondition, read: Read): boolean {
  if ('equals' in condition) {
    if (read.kind === 'number') {
      return read.readings.some((one) => q.equal(one.value, q.fromText(condition.equals)))
    }
    return read.kind === 'expression' && areEquivalent(read.expression, parseExpression(condition.equals))
  }
  if ('holds' in condition) {
    const test = parseExpression(condition.holds)
    const [first] = read.kind === 'number' ? read.readings : []
    return first !== undefined && evaluate(test, new Map([['response', first.value]])) === true
  }
  if ('chose' in condition) return read.kind === 'chosen' && read.ids.has(condition.chose)
  if ('missed' in condition) return read.kind === 'chosen' && !read.ids.has(condition.missed)
  if ('before' in condition) {
    const [first, second] = condition.before
    return read.kind === 'order' && read.ids.indexOf(first) < read.ids.indexOf(second)
  }
  if ('joined' in condition) {
    return read.kind === 'match' && read.targets.get(condition.joined[0]) === condition.joined[1]
  }
  return read.kind === 'text' && isAmong(read.text, condition.wrote, { spelling: 0, exactly: false })
}

/** What can be said of a wrong response whatever the template. */
function builtInSlip(right: Right, read: Read): SayingId | undefined {
  if (right.kind === 'choices' && read.kind === 'chosen') {
    const chosen = [...read.ids]
    if (chosen.every((id) => right.optionIds.includes(id))) return 'misses-some'
    if (right.optionIds.every((id) => read.ids.has(id))) return 'chooses-too-many'
  }
  if (right.kind === 'text' && read.kind === 'text' && isNear(read.text, right.accept)) return 'spelling'
  return undefined
}

/** The line with what she wrote at its place. */
function withResponse(line: Line, given: Given, read: Read, language: string): Line {
  return line.map((segment) => {
    if (!('response' in segment)) return segment
    const [first] = read.kind === 'number' ? read.readings : []
    if (first !== undefined) return mathsSegment(first.tex, language)
    return { text: 'text' in given ? given.text : '' }
  })
}
