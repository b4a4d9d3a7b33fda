import type { Asked, Unfit } from './asking.ts'
import { askOf } from './asking.ts'
import { putIn } from './evaluate.ts'
import type { Known } from './evaluate.ts'
import { sourceOf } from './expression.ts'
import type { Line } from './line.ts'
import { paragraphsOf } from './line.ts'
import { drawPicture } from './picture.ts'
import { randomStream } from './random.ts'
import * as q from './rational.ts'
import type { Reading, Voice } from './reading.ts'
import { languagesOf, plainOf, readingOf, voiceOf } from './reading.ts'
import { fitsRight } from './score.ts'
import type { Setting } from './settings.ts'
import { settingsOf } from './settings.ts'
import type { ItemTemplate, Slip, SlipCondition, Words } from './template.ts'
import type { Content, Form, KeyCondition, KeySlip, KeyWords, Variant } from './variant.ts'

/** Settings drawn for each variant that is wanted, when there are too many to list. */
const triesPerVariant = 40

/**
 * Distinct variants of a template: no two look the same, however their options are shuffled. The same template, count and
 * seed give the same variants. Fewer than `count` come back when there are no more.
 * Throws a RangeError when the template is faulty: ask `checkTemplate` first.
 * @param count 1 or more
 */
export function makeVariants(template: ItemTemplate, count: number, seed: number): Variant[] {
  const reading = readingOf(template)
  const variants = new Map<string, Variant>()
  const random = randomStream(`${seed}`)
  for (const setting of settingsOf(
    template.parameters,
    reading,
    languagesOf(template),
    random,
    200 + triesPerVariant * count,
  )) {
    const variant = variantOf(template, reading, setting, `${seed}:${variants.size}`)
    if ('unfit' in variant) continue
    const look = lookOf(variant)
    if (!variants.has(look)) variants.set(look, variant)
    if (variants.size === count) break
  }
  return [...variants.values()]
}

/** The variant of one setting. Throws a RangeError when something cannot be worked out. */
export function variantOf(
  template: ItemTemplate,
  reading: Reading,
  setting: Setting,
  shuffleSeed: string,
): Variant | Unfit {
  const voices = new Map(
    [...setting].map(([language, names]) => [language, voiceOf(reading, names, language)]),
  )
  const [first] = voices.values()
  if (first === undefined) throw new RangeError('the prompt is in no language')
  if (!(template.conditions ?? []).every(first.truth)) return { unfit: 'the conditions do not hold' }
  const asked = askOf(template, { reading, voices, first, random: randomStream(shuffleSeed) })
  if ('unfit' in asked) return asked
  const slips = template.slips.map((slip) => keySlip(slip, template, asked, reading, voices))
  return {
    content: fromVoices(voices, (voice) => contentOf(template, voice, asked)),
    key: {
      right: asked.right,
      slips: slips.filter((slip) => !fitsRight(slip.when, asked.right)),
      words: fromVoices(voices, (voice): KeyWords => ({
        answer: asked.answers.get(voice.language) ?? [],
        hints: template.hints.map(voice.line),
        steps: template.steps.map(voice.line),
      })),
    },
  }
}

const fromVoices = <T>(voices: ReadonlyMap<string, Voice>, make: (voice: Voice) => T): Record<string, T> =>
  Object.fromEntries([...voices].map(([language, voice]) => [language, make(voice)]))

function contentOf(template: ItemTemplate, voice: Voice, asked: Asked): Content {
  const { passage, picture } = template
  return {
    language: voice.language,
    passage: passage === undefined ? [] : paragraphsOf(voice.line(passage)),
    prompt: paragraphsOf(voice.line(template.prompt)),
    picture:
      picture === undefined
        ? null
        : drawPicture(picture, {
            number: voice.number,
            text: (words) => plainOf(voice.line(words)),
            string: voice.plain,
            language: voice.language,
          }),
    form: asked.forms.get(voice.language) as Form,
    readAloud: template.readAloud ?? 'all',
  }
}

function keySlip(
  slip: Slip,
  template: ItemTemplate,
  asked: Asked,
  reading: Reading,
  voices: ReadonlyMap<string, Voice>,
): KeySlip {
  const say = (words: Words): Record<string, Line> => fromVoices(voices, (voice) => voice.line(words))
  return {
    code: slip.code,
    when: keyCondition(slip.when, template, asked, reading, voices),
    say: say(slip.say),
  }
}

function keyCondition(
  when: SlipCondition,
  { response }: ItemTemplate,
  { shownIds, targetIds }: Asked,
  reading: Reading,
  voices: ReadonlyMap<string, Voice>,
): KeyCondition {
  const names = [...voices.values()][0]?.names ?? new Map<string, Known>()
  const shown = (id: string, ids = shownIds): string => {
    const known = ids.get(id)
    if (known === undefined) throw new RangeError(`there is no “${id}” in the response`)
    return known
  }
  if ('equals' in when) {
    const wrong = putIn(reading.expression(when.equals), names)
    if (response.kind === 'expression') return { equals: sourceOf(wrong) }
    return { equals: q.toText([...voices.values()][0]?.number(when.equals) ?? q.zero) }
  }
  if ('holds' in when) return { holds: sourceOf(putIn(reading.expression(when.holds), names)) }
  if ('chose' in when) return { chose: shown(when.chose) }
  if ('missed' in when) return { missed: shown(when.missed) }
  if ('before' in when) return { before: [shown(when.before[0]), shown(when.before[1])] }
  if ('joined' in when) return { joined: [shown(when.joined[0]), shown(when.joined[1], targetIds)] }
  const written = [...voices.values()].flatMap((voice) => (when.wrote[voice.language] ?? []).map(voice.plain))
  return { wrote: [...new Set(written)] }
}

/** What tells two variants apart: all that is shown, options in any order. */
function lookOf({ content }: Variant): string {
  return JSON.stringify(
    Object.values(content).map(({ passage, prompt, picture, form }) => [
      passage,
      prompt,
      picture,
      'options' in form ? form.options.map((option) => JSON.stringify(option.line)).sort() : [],
      'targets' in form ? form.targets.map((target) => JSON.stringify(target.line)).sort() : [],
    ]),
  )
}
