import { quotientOf } from './polynomial.ts'
import { evaluateTruth, putIn } from './evaluate.ts'
import type { Fault } from './fault.ts'
import type { Line } from './line.ts'
import { resolveWording } from './line.ts'
import type { Place } from './places.ts'
import { placesOf } from './places.ts'
import { randomStream } from './random.ts'
import * as q from './rational.ts'
import type { Reading } from './reading.ts'
import { plainOf, readingOf, voiceOf } from './reading.ts'
import { rightResponse, scoreResponse } from './score.ts'
import type { Setting } from './settings.ts'
import { settingsOf } from './settings.ts'
import { plain } from './spelling.ts'
import type { ItemTemplate } from './template.ts'
import type { Right, Variant } from './variant.ts'
import { variantOf } from './variants.ts'
import { readNumber } from './written.ts'

const mostVariants = 60
const tries = 2500

/** What a template's variants come to: faults of working them out, and faults that only variants show. */
export function trialFaults(template: ItemTemplate, languages: readonly string[]): Fault[] {
  const reading = readingOf(template)
  const faults = new Map<string, Fault>()
  const report = (path: string, message: string, remedy: string): void => {
    if (!faults.has(path)) faults.set(path, { path, message, remedy })
  }
  const places = [...placesOf(template)]
  const unfit = new Map<string, number>()
  const variants: Variant[] = []
  try {
    for (const setting of settingsOf(template.parameters, reading, languages, randomStream('1'), tries)) {
      if (!meetsConditions(template, reading, setting, report)) {
        count(unfit, 'the conditions do not hold')
        continue
      }
      const before = faults.size
      for (const place of places) tryPlace(place, reading, setting, report)
      if (faults.size > before) continue
      const variant = variantOrFault(template, reading, setting, report)
      if (variant === undefined) continue
      if ('unfit' in variant) count(unfit, variant.unfit)
      else variants.push(variant)
      if (variants.length === mostVariants) break
    }
  } catch (error) {
    report('parameters', messageOf(error), 'see that every parameter can be worked out from those before it')
  }
  if (faults.size === 0 && variants.length === 0) report('conditions', ...nothingLeft(unfit))
  if (faults.size === 0) variantFaults(template, variants, report)
  return [...faults.values()]
}

type Report = (path: string, message: string, remedy: string) => void

const count = (counts: Map<string, number>, reason: string): void => {
  counts.set(reason, (counts.get(reason) ?? 0) + 1)
}

/** The message of a RangeError; anything else is a mistake of the program. */
function messageOf(error: unknown): string {
  if (!(error instanceof RangeError)) throw error
  return error.message
}

function nothingLeft(unfit: ReadonlyMap<string, number>): [string, string] {
  const [most] = [...unfit].sort(([, a], [, b]) => b - a)
  if (most === undefined) return ['no values of the parameters are left', 'widen a range that is empty']
  return [
    `no variant is possible: ${most[0]} (${most[1]} times)`,
    'loosen a condition, widen a range, or make the options differ',
  ]
}

function meetsConditions(
  template: ItemTemplate,
  reading: Reading,
  setting: Setting,
  report: Report,
): boolean {
  const [names] = setting.values()
  return (template.conditions ?? []).every((source, place) => {
    try {
      return evaluateTruth(reading.expression(source), names ?? new Map())
    } catch (error) {
      report(`conditions[${place}]`, messageOf(error), 'write a comparison: a != b')
      return false
    }
  })
}

function tryPlace(place: Place, reading: Reading, setting: Setting, report: Report): void {
  for (const [language, names] of setting) {
    const voice = voiceOf(reading, names, language)
    const path = place.kind === 'words' ? `${place.path}.${language}` : place.path
    try {
      if (place.kind === 'words') {
        resolveWording(reading.wording(place.words[language] ?? ''), names, language)
      } else if (place.kind === 'number') voice.number(place.source)
      else if (place.kind === 'truth') voice.truth(place.source)
      else {
        const put = putIn(reading.expression(place.source), names)
        if (place.kind === 'algebra' && !isRelation(put)) quotientOf(put)
      }
    } catch (error) {
      report(path, messageOf(error), 'exclude such values by a condition, or write it otherwise')
    }
  }
}

const isRelation = (expression: { kind: string; operator?: string }): boolean =>
  expression.kind === 'binary' && /[=<>]/.test(expression.operator ?? '')

function variantOrFault(template: ItemTemplate, reading: Reading, setting: Setting, report: Report) {
  try {
    return variantOf(template, reading, setting, '1')
  } catch (error) {
    const path = template.picture === undefined ? 'response' : 'picture or response'
    report(path, messageOf(error), 'exclude such values by a condition, or write it otherwise')
    return undefined
  }
}

function variantFaults(template: ItemTemplate, variants: readonly Variant[], report: Report): void {
  for (const { key } of variants) {
    const score = scoreResponse(key, rightResponse(key.right), 'en')
    if (!score.isWellFormed || !score.isCorrect) {
      report('response', 'the right answer itself is not scored right', 'see that its form can be written')
    }
  }
  for (const [place, slip] of template.slips.entries()) {
    if (!variants.some(({ key }) => key.slips.some((one) => one.code === slip.code))) {
      report(`slips[${place}]`, 'is right in every variant', 'take it out, or mend its condition')
    }
  }
  for (const language of Object.keys(template.prompt)) {
    const often = (tells: (variant: Variant) => boolean): boolean =>
      variants.filter(tells).length * 2 > variants.length
    for (const place of template.hints.keys()) {
      if (often((one) => tellsAnswer(one.key.words[language]?.hints[place], one, language))) {
        report(`hints[${place}].${language}`, 'gives the answer', 'hint at the way, not at where it ends')
      }
    }
    for (const [place, { code }] of template.slips.entries()) {
      const says = (one: Variant) => one.key.slips.find((slip) => slip.code === code)?.say[language]
      if (often((one) => tellsAnswer(says(one), one, language))) {
        report(`slips[${place}].say.${language}`, 'gives the answer', 'say what to look at again')
      }
    }
  }
}

/** Whether a line names what is right, where the question itself does not. */
function tellsAnswer(line: Line | undefined, { content, key }: Variant, language: string): boolean {
  const shown = content[language]
  if (line === undefined || shown === undefined) return false
  const said = plainOf(line)
  const asked = [...shown.passage, ...shown.prompt].map(plainOf).join(' ')
  return names(said, key.right) && !names(asked, key.right)
}

function names(text: string, right: Right): boolean {
  switch (right.kind) {
    case 'number': {
      const value = q.fromText(right.value)
      const numerals = text.match(/−?\d+(?:,\d{3})*(?:\.\d+)?(?:\/\d+)?/g) ?? []
      return numerals.some((numeral) => readNumber(numeral).some((one) => q.equal(one.value, value)))
    }
    case 'text':
      return right.accept.some((one) => plain(one) !== '' && ` ${plain(text)} `.includes(` ${plain(one)} `))
    case 'expression':
    case 'choice':
    case 'choices':
    case 'order':
    case 'match':
      return false
  }
}
