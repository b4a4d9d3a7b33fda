import type { ItemTemplate, Option, Picture, Source, Words } from './template.ts'

/** Every place of a template where something is written, with its path. */
export type Place =
  | {
      readonly kind: 'number' | 'truth' | 'holds' | 'algebra'
      readonly path: string
      readonly source: Source
    }
  | {
      readonly kind: 'words'
      readonly path: string
      readonly words: Words
      /** Only plain words here: labels and lists of accepted texts hold no maths. */
      readonly isPlain: boolean
      readonly role: 'shown' | 'hint' | 'slip' | 'steps'
    }

/** All places outside the parameters. */
export function* placesOf(template: ItemTemplate): Generator<Place> {
  for (const [place, source] of (template.conditions ?? []).entries()) {
    yield { kind: 'truth', path: `conditions[${place}]`, source }
  }
  if (template.passage !== undefined) yield shown('passage', template.passage)
  yield shown('prompt', template.prompt)
  if (template.picture !== undefined) yield* ofPicture(template.picture)
  yield* ofResponse(template)
  for (const [place, slip] of template.slips.entries()) {
    const path = `slips[${place}]`
    if ('equals' in slip.when) {
      const kind = template.response.kind === 'expression' ? 'algebra' : 'number'
      yield { kind, path: `${path}.when.equals`, source: slip.when.equals }
    }
    if ('holds' in slip.when) yield { kind: 'holds', path: `${path}.when.holds`, source: slip.when.holds }
    if ('wrote' in slip.when) yield* lists(`${path}.when.wrote`, slip.when.wrote)
    yield { kind: 'words', path: `${path}.say`, words: slip.say, isPlain: false, role: 'slip' }
  }
  for (const [place, words] of template.hints.entries()) {
    yield { kind: 'words', path: `hints[${place}]`, words, isPlain: false, role: 'hint' }
  }
  for (const [place, words] of template.steps.entries()) {
    yield { kind: 'words', path: `steps[${place}]`, words, isPlain: false, role: 'steps' }
  }
}

const shown = (path: string, words: Words): Place => ({
  kind: 'words',
  path,
  words,
  isPlain: false,
  role: 'shown',
})
const label = (path: string, words: Words): Place => ({
  kind: 'words',
  path,
  words,
  isPlain: true,
  role: 'shown',
})
const number = (path: string, source: Source): Place => ({ kind: 'number', path, source })

/** The first entries of lists by language, the second ones, …: each as words. */
function* lists(path: string, accept: Readonly<Record<string, readonly string[]>>): Generator<Place> {
  const longest = Math.max(...Object.values(accept).map((list) => list.length))
  for (let place = 0; place < longest; place += 1) {
    const words = Object.entries(accept).map(([language, list]) => [language, list[place] ?? list[0] ?? ''])
    yield label(`${path}[${place}]`, Object.fromEntries(words) as Words)
  }
}

function* ofResponse({ response }: ItemTemplate): Generator<Place> {
  switch (response.kind) {
    case 'number':
      yield number('response.answer', response.answer)
      if (response.within !== undefined) yield number('response.within', response.within)
      if (response.unit !== undefined) yield shown('response.unit', response.unit)
      break
    case 'expression':
      yield { kind: 'algebra', path: 'response.answer', source: response.answer }
      break
    case 'choice':
    case 'choices':
      yield* ofOptions(response.options)
      break
    case 'order':
      for (const [place, entry] of response.entries.entries()) {
        yield shown(`response.entries[${place}].text`, entry.text)
        if (entry.by !== undefined) yield number(`response.entries[${place}].by`, entry.by)
      }
      break
    case 'match':
      for (const [place, one] of response.pairs.entries()) {
        yield shown(`response.pairs[${place}].left`, one.left)
        yield shown(`response.pairs[${place}].right`, one.right)
      }
      for (const [place, one] of (response.extra ?? []).entries()) {
        yield shown(`response.extra[${place}].right`, one.right)
      }
      break
    case 'text':
      yield* lists('response.accept', response.accept)
      break
  }
}

function* ofOptions(options: readonly Option[]): Generator<Place> {
  for (const [place, option] of options.entries()) {
    yield shown(`response.options[${place}].text`, option.text)
    if (typeof option.right === 'string') {
      yield { kind: 'truth', path: `response.options[${place}].right`, source: option.right }
    }
  }
}

/** Fields of pictures that hold words; all other texts in them are expressions, or names of kinds. */
const wordFields: ReadonlySet<string> = new Set(['alt', 'label', 'title', 'unit'])
const nameFields: ReadonlySet<string> = new Set(['kind', 'look', 'numbers', 'hidden', 'shape'])

function* ofPicture(picture: Picture): Generator<Place> {
  yield* inside('picture', picture)

  function* inside(path: string, value: unknown): Generator<Place> {
    if (typeof value === 'string') yield number(path, value)
    else if (Array.isArray(value)) {
      for (const [place, entry] of value.entries()) yield* inside(`${path}[${place}]`, entry)
    } else if (typeof value === 'object' && value !== null) {
      for (const [field, entry] of Object.entries(value)) {
        if (wordFields.has(field)) yield label(`${path}.${field}`, entry as Words)
        else if (!nameFields.has(field)) yield* inside(`${path}.${field}`, entry)
      }
    }
  }
}
