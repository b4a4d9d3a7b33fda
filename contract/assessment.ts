import { z } from 'zod'
import { Id, Instant, PageQuery, pageOf } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'

/** An item as lists of evidence name it: what was asked. */
export const ItemReference = z.object({ id: Id, identifier: z.string(), title: z.string().nullable() })
export type ItemReference = z.infer<typeof ItemReference>

/** A piece of a line: words, or maths as MathML made by the server, with the words that are read aloud for it. */
export const Segment = z.union([
  z.object({ text: z.string() }),
  z.object({ math: z.string(), say: z.string() }),
])
export type Segment = z.infer<typeof Segment>
export const Line = z.array(Segment)
export type Line = z.infer<typeof Line>

/** A choice under an id that says nothing about its being right. */
export const Option = z.object({ id: z.string(), line: Line })
export type Option = z.infer<typeof Option>

/** A drawing made of numbers; the screen draws it. `alt` says the same in words. */
export const ItemPicture = z.object({
  kind: z.string(),
  values: z.record(z.string(), z.unknown()),
  alt: z.string(),
})
export type ItemPicture = z.infer<typeof ItemPicture>

/** What a student is asked to give, by kind of item. */
export const ResponseForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    /** What the boxes should be: one box, or whole, numerator and denominator. */
    boxes: z.enum(['plain', 'fraction', 'mixed']),
    unit: z.string().nullable(),
  }),
  z.object({ kind: z.literal('expression'), variables: z.array(z.string()) }),
  z.object({ kind: z.literal('choice'), options: z.array(Option) }),
  z.object({ kind: z.literal('choices'), options: z.array(Option) }),
  z.object({ kind: z.literal('order'), options: z.array(Option) }),
  z.object({ kind: z.literal('match'), options: z.array(Option), targets: z.array(Option) }),
  z.object({ kind: z.literal('text'), longest: z.int() }),
])
export type ResponseForm = z.infer<typeof ResponseForm>

/** One variant as it may be shown, in one language. Nothing in it tells the answer. */
export const ItemContent = z.object({
  language: z.string(),
  passage: z.array(Line),
  prompt: z.array(Line),
  picture: ItemPicture.nullable(),
  form: ResponseForm,
  /** What may be read aloud: a reading item may keep its passage to the eyes. */
  readAloud: z.enum(['all', 'promptOnly', 'none']),
})
export type ItemContent = z.infer<typeof ItemContent>

/** What a student gives. `text` of a number may be 3/4, 1 3/4, 0.75 or 0,75. */
export const ItemResponse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), text: z.string().max(100) }),
  z.strictObject({ kind: z.literal('expression'), text: z.string().max(300) }),
  z.strictObject({ kind: z.literal('choice'), optionId: z.string().max(40) }),
  z.strictObject({ kind: z.literal('choices'), optionIds: z.array(z.string().max(40)).max(20) }),
  z.strictObject({ kind: z.literal('order'), optionIds: z.array(z.string().max(40)).max(20) }),
  z.strictObject({
    kind: z.literal('match'),
    pairs: z.array(z.strictObject({ optionId: z.string().max(40), targetId: z.string().max(40) })).max(20),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(2000) }),
])
export type ItemResponse = z.infer<typeof ItemResponse>

export const Purpose = z.enum(['practice', 'check'])
export type Purpose = z.infer<typeof Purpose>
export const ChosenBy = z.enum(['student', 'adult', 'engine'])
export type ChosenBy = z.infer<typeof ChosenBy>

export const Attempt = z.object({
  id: Id,
  position: z.int(),
  content: ItemContent,
  hintsTaken: z.array(Line),
  hintCount: z.int(),
  tries: z.int(),
  /** `waiting`: answered in a check that has not ended; what it was is not told yet. */
  state: z.enum(['open', 'right', 'notYet', 'shown', 'waiting']),
  /** Her last response, so that a page opened again shows it. */
  lastResponse: ItemResponse.nullable(),
  /** Worked steps and the answer: only of a closed attempt, in a check only when the check has ended. */
  steps: z.array(Line).nullable(),
  answer: Line.nullable(),
})
export type Attempt = z.infer<typeof Attempt>

/** One go of practice, or of a check, on one competency. */
export const Sitting = z.object({
  id: Id,
  studentId: Id,
  competencyId: Id,
  competencyTitle: z.string(),
  purpose: Purpose,
  chosenBy: ChosenBy,
  begunAt: Instant,
  endedAt: Instant.nullable(),
  attempts: z.array(Attempt),
  /** False when a check had to use questions that she had met before. */
  isAllUnseen: z.boolean(),
})
export type Sitting = z.infer<typeof Sitting>

export const NewSitting = z.strictObject({
  /** Made by the client: sent twice, there is one. */
  id: Id.optional(),
  competencyId: Id,
  purpose: Purpose,
  nextStepId: Id.optional(),
})

export const NewResponse = z.strictObject({
  /** Made by the client; the id of the evidence too. Sent twice, it counts once and gets the same answer. */
  id: Id,
  response: ItemResponse,
  durationMs: z
    .int()
    .min(0)
    .max(24 * 3_600_000)
    .optional(),
  /** When she answered, for answers that waited on a device without a network. */
  answeredAt: z.iso.datetime({ offset: true }).optional(),
})

export const Feedback = z.object({
  id: Id,
  /** False: it could not be read as an answer; nothing was recorded and no try was used. `say` tells how to write it. */
  isWellFormed: z.boolean(),
  /** null in a check that has not ended. */
  isCorrect: z.boolean().nullable(),
  /** What helps with this very answer. */
  say: Line.nullable(),
  attempt: Attempt,
})
export type Feedback = z.infer<typeof Feedback>

/** A template as authors see it; `template` is the item engine's form (engine/items/template.ts). */
export const ItemTemplate = z.object({
  id: Id,
  code: z.string(),
  title: z.string(),
  competencyId: Id,
  competencyTitle: z.string(),
  status: z.enum(['draft', 'published', 'retired']),
  version: z.int(),
  publishedVersion: z.int().nullable(),
  template: z.record(z.string(), z.unknown()),
  author: z.object({ id: Id, name: z.string() }).nullable(),
  updatedAt: Instant,
  publishedAt: Instant.nullable(),
})
export type ItemTemplate = z.infer<typeof ItemTemplate>

export const TemplateDraft = z.strictObject({
  code: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  competencyId: Id,
  template: z.record(z.string(), z.unknown()),
})

export const TemplateFault = z.object({ path: z.string(), message: z.string(), remedy: z.string() })

/** A variant with everything an author must see. */
export const VariantPreview = z.object({
  content: ItemContent,
  answer: Line,
  hints: z.array(Line),
  steps: z.array(Line),
  slips: z.array(z.object({ code: z.string(), when: z.string(), say: Line })),
})
export type VariantPreview = z.infer<typeof VariantPreview>

const AttemptParams = z.object({ attemptId: Id })
const SittingParams = z.object({ sittingId: Id })
const TemplateParams = z.object({ templateId: Id })

export const assessmentEndpoints = {
  'POST /students/:studentId/sittings': {
    summary: 'Begin practice or a check on one competency; answers with the first questions',
    params: z.object({ studentId: Id }),
    body: NewSitting,
    output: Sitting,
    status: 201,
  },
  'GET /students/:studentId/sittings': {
    summary: 'Sittings of a student, newest first, without their questions',
    params: z.object({ studentId: Id }),
    query: PageQuery.extend({ competencyId: Id.optional() }),
    output: pageOf(
      Sitting.omit({ attempts: true, isAllUnseen: true }).extend({ asked: z.int(), right: z.int() }),
    ),
  },
  'GET /students/:studentId/offline-pack': {
    summary: 'Questions to work with while there is no network: nothing in it tells an answer',
    params: z.object({ studentId: Id }),
    output: z.object({ asOf: Instant, sittings: z.array(Sitting) }),
  },
  'GET /sittings/:sittingId': {
    summary: 'A sitting with its questions and what was answered',
    params: SittingParams,
    output: Sitting,
  },
  'POST /sittings/:sittingId/more': {
    summary: 'More questions in a practice sitting',
    params: SittingParams,
    body: z.strictObject({}),
    output: Sitting,
  },
  'POST /sittings/:sittingId/end': {
    summary: 'End a sitting; a check then tells what was right',
    params: SittingParams,
    body: z.strictObject({}),
    output: Sitting,
  },
  'POST /attempts/:attemptId/hints': {
    summary: 'The next hint; it is recorded as help',
    params: AttemptParams,
    body: z.strictObject({}),
    output: Attempt,
  },
  'POST /attempts/:attemptId/show': {
    summary: 'Give up this question and see how it is done; it is recorded as help',
    params: AttemptParams,
    body: z.strictObject({}),
    output: Attempt,
  },
  'POST /attempts/:attemptId/responses': {
    summary: 'Answer; scored on the server, feedback at once (in a check: when it ends)',
    params: AttemptParams,
    body: NewResponse,
    output: Feedback,
    status: 201,
  },

  'GET /item-templates': {
    summary: 'Item templates, by competency or all',
    query: PageQuery.extend({ competencyId: Id.optional() }),
    output: pageOf(ItemTemplate.omit({ template: true })),
  },
  'GET /item-templates/:templateId': {
    summary: 'One item template, for its authors',
    params: TemplateParams,
    output: ItemTemplate,
  },
  'POST /item-templates': {
    summary: 'A new draft of an item template',
    body: TemplateDraft,
    output: ItemTemplate,
    status: 201,
  },
  'PUT /item-templates/:templateId': {
    summary: 'Change a template; what is published stays until the change is published',
    params: TemplateParams,
    body: TemplateDraft,
    output: ItemTemplate,
  },
  'POST /item-templates/preview': {
    summary: 'Ten variants of a template that need not be saved, with their answers, and its faults',
    body: z.strictObject({ template: z.record(z.string(), z.unknown()), seed: z.int().default(1) }),
    output: z.object({ faults: z.array(TemplateFault), variants: z.array(VariantPreview) }),
  },
  'POST /item-templates/:templateId/publish': {
    summary: 'Make the variants of a template; from now on students may get them',
    params: TemplateParams,
    body: z.strictObject({}),
    output: ItemTemplate,
  },
  'POST /item-templates/:templateId/retire': {
    summary: 'Serve a template no longer; what was answered stays',
    params: TemplateParams,
    body: z.strictObject({}),
    output: ItemTemplate,
  },
} satisfies Endpoints
