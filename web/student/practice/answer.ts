import type { ItemResponse, ResponseForm } from '#contract/assessment.ts'

/** What a student has put down so far, as the fields hold it. */
export type Draft = {
  text: string
  fraction: { whole: string; numerator: string; denominator: string }
  optionIds: readonly string[]
  pairs: readonly { optionId: string; targetId: string }[]
}

export const emptyDraft = (form: ResponseForm): Draft => ({
  text: '',
  fraction: { whole: '', numerator: '', denominator: '' },
  optionIds: form.kind === 'order' ? form.options.map(({ id }) => id) : [],
  pairs: [],
})

/** What is sent; null while there is nothing to send yet. */
export function responseOf(form: ResponseForm, draft: Draft): ItemResponse | null {
  switch (form.kind) {
    case 'number': {
      const text = form.boxes === 'plain' ? draft.text.trim() : fractionText(draft.fraction)
      return text ? { kind: 'number', text } : null
    }
    case 'expression':
    case 'text': {
      const text = draft.text.trim()
      return text ? { kind: form.kind, text } : null
    }
    case 'choice': {
      const [optionId] = draft.optionIds
      return optionId === undefined ? null : { kind: 'choice', optionId }
    }
    case 'choices':
      return draft.optionIds.length ? { kind: 'choices', optionIds: [...draft.optionIds] } : null
    case 'order':
      return { kind: 'order', optionIds: [...draft.optionIds] }
    case 'match':
      return draft.pairs.length === form.options.length ? { kind: 'match', pairs: [...draft.pairs] } : null
  }
}

/** A response back in its fields, so that a page opened again shows it. */
export function draftOf(form: ResponseForm, response: ItemResponse | null): Draft {
  const empty = emptyDraft(form)
  if (response?.kind !== form.kind) return empty
  switch (response.kind) {
    case 'number':
      return { ...empty, text: response.text, fraction: fractionOf(response.text) }
    case 'expression':
    case 'text':
      return { ...empty, text: response.text }
    case 'choice':
      return { ...empty, optionIds: [response.optionId] }
    case 'choices':
    case 'order':
      return { ...empty, optionIds: response.optionIds }
    case 'match':
      return { ...empty, pairs: response.pairs }
  }
}

/** As one writes it on a line: 3 1/4, 1/4, or 3. A box left empty stays empty, so that the server can say what is missing. */
function fractionText({ whole, numerator, denominator }: Draft['fraction']): string {
  const [w, n, d] = [whole.trim(), numerator.trim(), denominator.trim()]
  if (!n && !d) return w
  return [w, `${n}/${d}`].filter(Boolean).join(' ')
}

function fractionOf(text: string): Draft['fraction'] {
  const found = /^\s*(?:(\S+)\s+)?(\S*)\s*\/\s*(\S*)\s*$/.exec(text)
  if (!found) return { whole: text.trim(), numerator: '', denominator: '' }
  const [, whole = '', numerator = '', denominator = ''] = found
  return { whole, numerator, denominator }
}
