import { functionNames } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { childrenOf, namesIn, parseExpression } from './expression.ts'
import type { Fault } from './fault.ts'
import { lettersOfWording } from './line.ts'
import type { Place } from './places.ts'
import { placesOf } from './places.ts'
import type { Reading } from './reading.ts'
import { namesOfParameter, readingOf } from './reading.ts'
import { asTemplate, shapeFaults } from './shape.ts'
import type { ItemTemplate, Parameter, SlipCondition, Words } from './template.ts'
import { trialFaults } from './trial.ts'

/**
 * Everything that is wrong with a template, each with its path, what is wrong and how to mend it; empty when it may be
 * published. First its shape, then what is written in it, then what its variants come to (the first 60 settings of seed 1).
 * @param languages those that every text must have
 */
export function checkTemplate(value: unknown, languages: readonly string[]): Fault[] {
  const misshapen = shapeFaults(value)
  if (misshapen.length > 0) return misshapen
  const template = asTemplate(value)
  const faults = [
    ...parameterFaults(template.parameters, languages),
    ...placeFaults(template, languages),
    ...idFaults(template),
  ]
  return faults.length > 0 ? faults : trialFaults(template, languages)
}

function* parameterFaults(parameters: readonly Parameter[], languages: readonly string[]): Generator<Fault> {
  const known = new Set<string>()
  for (const [place, parameter] of parameters.entries()) {
    const path = `parameters[${place}]`
    for (const name of namesOfParameter(parameter)) {
      if (known.has(name) || name === 'response') {
        yield fault(path, `the name “${name}” is taken`, 'choose another name')
      }
    }
    if ('oneOf' in parameter) {
      for (const [entry, one] of parameter.oneOf.entries()) {
        if (typeof one === 'object') yield* languageFaults(`${path}.oneOf[${entry}]`, one, languages)
      }
    } else if ('names' in parameter) {
      for (const [row, cells] of parameter.rows.entries()) {
        if (cells.length !== parameter.names.length) {
          const counts = `${cells.length} values for ${parameter.names.length} names`
          yield fault(`${path}.rows[${row}]`, `has ${counts}`, 'give each name its value')
        }
        for (const [column, one] of cells.entries()) {
          if (typeof one === 'object')
            yield* languageFaults(`${path}.rows[${row}][${column}]`, one, languages)
        }
      }
    } else {
      for (const field of ['from', 'to', 'step', 'is'] as const) {
        const source = (parameter as Partial<Record<typeof field, string>>)[field]
        if (source !== undefined) yield* expressionFaults(`${path}.${field}`, source, known)
      }
    }
    for (const name of namesOfParameter(parameter)) known.add(name)
  }
}

function* placeFaults(template: ItemTemplate, languages: readonly string[]): Generator<Fault> {
  const reading = readingOf(template)
  const names = new Set(template.parameters.flatMap(namesOfParameter))
  const { response } = template
  const variables = response.kind === 'expression' ? response.variables : []
  const letters = new Set([...(template.letters ?? []), ...variables])
  for (const letter of letters) {
    if (names.has(letter)) {
      yield fault('letters', `“${letter}” is a parameter and an unknown`, 'give the parameter another name')
    }
  }
  for (const place of placesOf(template)) {
    if (place.kind === 'words') {
      yield* languageFaults(place.path, place.words, languages)
      for (const [language, text] of Object.entries(place.words)) {
        yield* wordingFaults(`${place.path}.${language}`, text, place, { reading, names, letters, template })
      }
    } else {
      const known = new Set(names)
      if (place.kind === 'holds') known.add('response')
      if (place.kind === 'algebra') variables.forEach((letter) => known.add(letter))
      yield* expressionFaults(place.path, place.source, known)
    }
  }
}

type Known = {
  readonly reading: Reading
  readonly names: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
  readonly template: ItemTemplate
}

function* wordingFaults(
  path: string,
  text: string,
  place: Extract<Place, { kind: 'words' }>,
  { reading, names, letters, template }: Known,
): Generator<Fault> {
  const mayRespond = place.role === 'slip' && template.response.kind === 'number'
  try {
    const wording = reading.wording(text)
    for (const piece of wording) {
      const values =
        piece.kind === 'value'
          ? [piece.value]
          : piece.kind === 'maths'
            ? piece.parts.filter((part) => typeof part === 'object')
            : []
      for (const value of values) {
        const seen = piece.kind === 'value' && mayRespond ? new Set([...names, 'response']) : names
        yield* namingFaults(path, value.expression, seen)
      }
    }
    if (place.isPlain && wording.some((piece) => piece.kind === 'maths')) {
      yield fault(path, 'holds maths between dollars', 'write it in plain words here: 3/4, x')
    }
    for (const letter of new Set(lettersOfWording(wording))) {
      if (names.has(letter)) {
        yield fault(path, `the parameter “${letter}” stands bare in the maths`, `write {${letter}}`)
      } else if (!letters.has(letter)) {
        yield fault(
          path,
          `the letter “${letter}” in the maths is not known`,
          'name a parameter in braces, put words into \\text{…}, or list the letter in `letters`',
        )
      }
    }
  } catch (error) {
    yield asFault(path, error)
  }
}

function* expressionFaults(path: string, source: string, names: ReadonlySet<string>): Generator<Fault> {
  try {
    yield* namingFaults(path, parseExpression(source), names)
  } catch (error) {
    yield asFault(path, error)
  }
}

function* namingFaults(path: string, expression: Expression, names: ReadonlySet<string>): Generator<Fault> {
  for (const name of namesIn(expression)) {
    if (!names.has(name)) {
      const known = names.size === 0 ? 'there are no parameters' : `known here: ${[...names].join(', ')}`
      yield fault(path, `the name “${name}” is not known`, known)
    }
  }
  for (const name of callsIn(expression)) {
    if (!functionNames.has(name)) {
      yield fault(path, `there is no function “${name}”`, `use ${[...functionNames].join(', ')}`)
    }
  }
}

const callsIn = (expression: Expression): string[] => [
  ...(expression.kind === 'call' ? [expression.name] : []),
  ...childrenOf(expression).flatMap(callsIn),
]

function* languageFaults(path: string, words: Words, languages: readonly string[]): Generator<Fault> {
  for (const language of languages) {
    if (words[language] === undefined) {
      yield fault(`${path}.${language}`, 'the text in this language is missing', 'write it')
    }
  }
  for (const language of Object.keys(words)) {
    if (!languages.includes(language)) {
      yield fault(`${path}.${language}`, 'is not a language of this district', `use ${languages.join(', ')}`)
    }
  }
}

/** Conditions of slips by the kinds of response they can speak of. */
const conditionsOf: Readonly<Record<ItemTemplate['response']['kind'], readonly string[]>> = {
  number: ['equals', 'holds'],
  expression: ['equals'],
  choice: ['chose'],
  choices: ['chose', 'missed'],
  order: ['before'],
  match: ['joined'],
  text: ['wrote'],
}

function* idFaults({ response, slips }: ItemTemplate): Generator<Fault> {
  const ids =
    'options' in response
      ? response.options.map((one) => one.id)
      : response.kind === 'order'
        ? response.entries.map((one) => one.id)
        : response.kind === 'match'
          ? [...response.pairs, ...(response.extra ?? [])].map((one) => one.id)
          : []
  for (const id of new Set(ids.filter((one, place) => ids.indexOf(one) < place))) {
    yield fault('response', `the id “${id}” stands twice`, 'give each its own id')
  }
  for (const [place, slip] of slips.entries()) {
    const path = `slips[${place}].when`
    const [condition = ''] = Object.keys(slip.when)
    if (!conditionsOf[response.kind].includes(condition)) {
      const fitting = conditionsOf[response.kind].join(' or ')
      yield fault(
        path,
        `“${condition}” says nothing about a response of kind ${response.kind}`,
        `use ${fitting}`,
      )
    }
    for (const id of idsOf(slip.when)) {
      if (!ids.includes(id)) yield fault(path, `there is no “${id}” in the response`, `use ${ids.join(', ')}`)
    }
  }
}

const idsOf = (when: SlipCondition): readonly string[] => {
  if ('chose' in when) return [when.chose]
  if ('missed' in when) return [when.missed]
  if ('before' in when) return when.before
  return 'joined' in when ? when.joined : []
}

const fault = (path: string, message: string, remedy: string): Fault => ({ path, message, remedy })

/** What a parser threw as a fault; anything but a RangeError is a mistake of the program. */
function asFault(path: string, error: unknown): Fault {
  if (!(error instanceof RangeError)) throw error
  return fault(
    path,
    error.message,
    'write formulas like n * a / b, and in a text {a + b} or maths between two dollar signs',
  )
}
