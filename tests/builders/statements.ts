import fc from 'fast-check'
import type {
  ActivityDefinition,
  Agent,
  Group,
  Statement,
  StatementBody,
} from '#server/interop/xapi/statements/statement.types.ts'

/** A small good statement; what a test is about is given. */
export const statementOf = (part: Partial<Statement> = {}): Statement => ({
  actor: { account: { homePage: 'https://tools.example.org', name: '4711' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
  object: { id: 'https://tools.example.org/activities/fractions' },
  ...part,
})

/** As JSON.parse gives it: fast-check makes objects without a prototype. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

const word = fc.stringMatching(/^[a-z]{1,8}$/)
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 })
const iri = word.map((name) => `https://example.org/things/${name}`)
const uuid = fc.uuid()
const tag = fc.constantFrom('en', 'en-US', 'es', 'es-MX', 'zh-Hant', 'de-CH-1996')
const languageMap = fc.dictionary(tag, anyText, { minKeys: 1, maxKeys: 3 })
const anyJson = fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' })
const extensions = fc.dictionary(iri, anyJson, { maxKeys: 2 })

const identifier = fc.oneof(
  word.map((name) => ({ mbox: `mailto:${name}@example.org` })),
  fc.stringMatching(/^[0-9a-f]{40}$/).map((hash) => ({ mbox_sha1sum: hash })),
  iri.map((openid) => ({ openid })),
  fc.record({ homePage: iri, name: anyText }).map((account) => ({ account })),
)

const some = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape, { requiredKeys: [] })

const agent: fc.Arbitrary<Agent> = fc
  .tuple(identifier, some({ name: anyText, objectType: fc.constant('Agent' as const) }))
  .map(([who, more]) => ({ ...more, ...who }))

const group: fc.Arbitrary<Group> = fc
  .tuple(
    fc.oneof(identifier, fc.constant({})),
    fc.array(agent, { minLength: 1, maxLength: 3 }),
    some({ name: anyText }),
  )
  .map(([who, member, more]) => ({ objectType: 'Group', ...more, ...who, member }))

const actor = fc.oneof(agent, group)

const components = fc
  .uniqueArray(word, { maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), description: languageMap }))))

const interaction = fc.oneof(
  fc.record({ interactionType: fc.constantFrom('choice', 'sequencing'), choices: components }),
  fc.record({ interactionType: fc.constant('matching'), source: components, target: components }),
  fc.record({ interactionType: fc.constant('numeric'), correctResponsesPattern: fc.array(anyText) }),
  fc.constant({}),
)

export const anyDefinition: fc.Arbitrary<ActivityDefinition> = fc
  .tuple(
    interaction,
    some({ name: languageMap, description: languageMap, type: iri, moreInfo: iri, extensions }),
  )
  .map(([first, more]) => plain({ ...more, ...first }))

const activity = fc.tuple(iri, some({ definition: anyDefinition })).map(([id, more]) => ({ id, ...more }))

/** In UTC and elsewhere, with and without a fraction of a second. */
export const anyTimestamp = fc
  .tuple(
    fc.date({ min: new Date('1990-01-02'), max: new Date('2090-01-01'), noInvalidDate: true }),
    fc.constantFrom('Z', '+00:00', '+05:30', '-08:00'),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([at, zone, digits]) => {
    const fraction = digits === 0 ? '' : `.${'1234567'.slice(0, digits)}`
    return `${at.toISOString().slice(0, 19)}${fraction}${zone}`
  })

const duration = fc.constantFrom('PT32.5S', 'PT1H0M0S', 'P4W', 'P3Y1M29DT4H35M59.14S', 'P1DT12H36M0.12567S')

const result = some({
  score: fc.integer({ min: 0, max: 10 }).map((raw) => ({ raw, min: 0, max: 10, scaled: raw / 10 })),
  success: fc.boolean(),
  completion: fc.boolean(),
  response: anyText,
  duration,
  extensions,
})

const activities = fc.oneof(activity, fc.array(activity, { maxLength: 2 }))

const context = some({
  registration: uuid,
  instructor: actor,
  team: group,
  contextActivities: some({
    parent: activities,
    grouping: activities,
    category: activities,
    other: activities,
  }),
  language: tag,
  statement: uuid.map((id) => ({ objectType: 'StatementRef' as const, id })),
  extensions,
})

const attachment = fc.record({
  usageType: iri,
  display: languageMap,
  contentType: fc.constantFrom('text/plain', 'image/png'),
  length: fc.nat(),
  sha2: fc.stringMatching(/^[0-9a-f]{64}$/),
  fileUrl: iri,
})

const innerObject = fc.oneof(
  activity,
  agent.map((who) => ({ ...who, objectType: 'Agent' as const })),
  group,
  uuid.map((id) => ({ objectType: 'StatementRef' as const, id })),
)

const verb = fc.tuple(iri, some({ display: languageMap })).map(([id, more]) => ({ id, ...more }))

const bodyOf = <Objects extends StatementBody['object']>(object: fc.Arbitrary<Objects>) =>
  fc
    .tuple(
      fc.record({ actor, verb, object }),
      some({ result, context, timestamp: anyTimestamp, attachments: fc.array(attachment, { maxLength: 2 }) }),
    )
    .map(([needed, more]) => ({ ...needed, ...more }))

const subStatement = bodyOf(innerObject).map((body) => ({ objectType: 'SubStatement' as const, ...body }))

/** Any good statement, of both versions. */
export const anyStatement: fc.Arbitrary<Statement> = fc
  .tuple(bodyOf(fc.oneof(innerObject, subStatement)), some({ id: uuid, version: fc.constant('1.0.0') }))
  .map(([body, more]) => plain({ ...body, ...more }))
