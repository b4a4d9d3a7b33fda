import type { ItemTemplate as StoredTemplate } from '#contract/assessment.ts'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import { keptHere } from '../ui/kept-here.ts'

/** An item while it is written; `template` need not have its shape yet. */
export type Draft = {
  title: string
  code: string
  competencyId: string
  template: Record<string, unknown>
}

export type Kind = keyof typeof exampleTemplates
export const kinds = Object.keys(exampleTemplates) as Kind[]
export const isKind = (value: unknown): value is Kind => kinds.some((kind) => kind === value)

/** A complete example to write over. */
export const draftLike = (kind: Kind): Draft => ({
  title: '',
  code: '',
  competencyId: '',
  template: { ...exampleTemplates[kind] },
})

export const draftOf = ({ title, code, competencyId, template }: StoredTemplate): Draft => ({
  title,
  code,
  competencyId,
  template,
})

/** The same question under another name. */
export const copyOf = (stored: StoredTemplate): Draft => ({ ...draftOf(stored), code: '' })

export const isSameDraft = (one: Draft, other: Draft): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** `Batches of pancakes` → `batches-of-pancakes`, for an item whose author gave no code. */
export const codeOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** Unsaved work, kept in this tab across a reload until it is saved, dropped or its author signs out. */
export const keptDraft = (itemId: string) => keptHere<Draft>(`item.${itemId}`)
