import type { DrawnPicture } from './drawing.ts'
import type { Line } from './line.ts'

/** One variant of a template: what may be shown, by language, and what stays on the server. Plain JSON. */
export type Variant = {
  readonly content: Readonly<Record<string, Content>>
  readonly key: Key
}

/** What a student is shown, in one language. Nothing in it tells the answer: ids of options say nothing. */
export type Content = {
  readonly language: string
  readonly passage: readonly Line[]
  readonly prompt: readonly Line[]
  readonly picture: DrawnPicture | null
  readonly form: Form
  readonly readAloud: 'all' | 'promptOnly' | 'none'
}

export type ShownOption = { readonly id: string; readonly line: Line }

/** What she is asked to give. */
export type Form =
  | { readonly kind: 'number'; readonly boxes: 'plain' | 'fraction' | 'mixed'; readonly unit: string | null }
  | { readonly kind: 'expression'; readonly variables: readonly string[] }
  | { readonly kind: 'choice' | 'choices' | 'order'; readonly options: readonly ShownOption[] }
  | {
      readonly kind: 'match'
      readonly options: readonly ShownOption[]
      readonly targets: readonly ShownOption[]
    }
  | { readonly kind: 'text'; readonly longest: number }

/** What she gives. The text of a number may be anything that written.ts reads. */
export type Given =
  | { readonly kind: 'number' | 'expression' | 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly optionId: string }
  | { readonly kind: 'choices' | 'order'; readonly optionIds: readonly string[] }
  | {
      readonly kind: 'match'
      readonly pairs: readonly { readonly optionId: string; readonly targetId: string }[]
    }

/** What stays on the server: what is right, known slips, and by language the words that may be told later. */
export type Key = {
  readonly right: Right
  readonly slips: readonly KeySlip[]
  readonly words: Readonly<Record<string, KeyWords>>
}

export type KeyWords = {
  readonly answer: Line
  readonly hints: readonly Line[]
  readonly steps: readonly Line[]
}

/** Numbers are stored as '-3/4', expressions as their source with the parameters put in; ids are those shown. */
export type Right =
  | {
      readonly kind: 'number'
      readonly value: string
      readonly within: string
      readonly form: 'any' | 'simplest' | 'mixed' | 'decimal'
      readonly units: readonly string[]
    }
  | {
      readonly kind: 'expression'
      readonly source: string
      readonly variables: readonly string[]
      readonly form: 'any' | 'expanded' | 'factored'
    }
  | { readonly kind: 'choice'; readonly optionId: string; readonly known: readonly string[] }
  | { readonly kind: 'choices'; readonly optionIds: readonly string[]; readonly known: readonly string[] }
  | { readonly kind: 'order'; readonly optionIds: readonly string[] }
  | {
      readonly kind: 'match'
      readonly pairs: readonly { readonly optionId: string; readonly targetId: string }[]
      readonly known: readonly string[]
    }
  | {
      readonly kind: 'text'
      readonly accept: readonly string[]
      readonly spelling: number
      readonly exactly: boolean
    }

export type KeySlip = {
  readonly code: string
  readonly when: KeyCondition
  readonly say: Readonly<Record<string, Line>>
}

export type KeyCondition =
  | { readonly equals: string }
  | { readonly holds: string }
  | { readonly chose: string }
  | { readonly missed: string }
  | { readonly before: readonly [string, string] }
  | { readonly joined: readonly [string, string] }
  | { readonly wrote: readonly string[] }
