import katex from 'katex'
import type { ItemContent, Line, Option, ResponseForm } from '#contract/assessment.ts'
import type { Line as EngineLine } from '#engine/items/line.ts'
import type { Content, Form, ShownOption } from '#engine/items/variant.ts'

/** Maths set before it is sent: no client needs TeX, a font or a style for it (docs/decisions/0010). */

const mostRemembered = 5000
const rendered = new Map<string, string>()

/**
 * TeX as one `<math>` element of MathML, without the TeX it came from.
 * @throws Error on TeX that KaTeX does not know: templates are checked before (engine/items/tex.ts)
 */
export function mathmlOf(tex: string): string {
  const before = rendered.get(tex)
  if (before !== undefined) return before
  const html = katex.renderToString(tex, {
    output: 'mathml',
    strict: 'error',
    trust: false,
    throwOnError: true,
  })
  const mathml = html
    .replace(/^<span class="katex">/, '')
    .replace(/<\/span>$/, '')
    .replace(/<annotation [^>]*>[^<]*<\/annotation>/, '')
    .replace('<semantics>', '')
    .replace('</semantics>', '')
  if (rendered.size >= mostRemembered) rendered.clear()
  rendered.set(tex, mathml)
  return mathml
}

/** A line of the engine as it is sent. */
export const shownLine = (line: EngineLine): Line =>
  line.map((segment) => {
    if ('text' in segment) return { text: segment.text }
    return 'tex' in segment ? { math: mathmlOf(segment.tex), say: segment.say } : { text: '' }
  })

const shownOptions = (options: readonly ShownOption[]): Option[] =>
  options.map(({ id, line }) => ({ id, line: shownLine(line) }))

function shownForm(form: Form): ResponseForm {
  switch (form.kind) {
    case 'choice':
    case 'choices':
    case 'order':
      return { kind: form.kind, options: shownOptions(form.options) }
    case 'match':
      return { kind: 'match', options: shownOptions(form.options), targets: shownOptions(form.targets) }
    case 'expression':
      return { kind: 'expression', variables: [...form.variables] }
    case 'number':
    case 'text':
      return form
  }
}

/** The content of a variant in one language as it is stored and sent. */
export const shownContent = (content: Content): ItemContent => ({
  language: content.language,
  passage: content.passage.map(shownLine),
  prompt: content.prompt.map(shownLine),
  picture:
    content.picture === null
      ? null
      : { kind: content.picture.kind, values: { ...content.picture.values }, alt: content.picture.alt },
  form: shownForm(content.form),
  readAloud: content.readAloud,
})
