import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Line as EngineLine } from '#engine/items/line.ts'
import type { Key } from '#engine/items/variant.ts'
import { publishTemplates } from '#server/assessment/assessment.ts'
import { wideContext } from '#server/platform/context.ts'
import { newId } from '#server/platform/id.ts'
import type { OpenApi } from '#server/platform/openapi.types.ts'
import { sampleTemplates } from '../../demo/item-templates.ts'
import { makeFramework } from '../builders/frameworks.ts'
import { startApp, type TestAnswer, type TestApp } from '../setup/app.ts'
import { testDatabase } from '../setup/database.ts'
import { bodies } from './routes.ts'
import { makeWorld, visible, type PersonName, type World } from './world.ts'

/**
 * No route tells a key, a known slip, a hint or a worked step before a question is answered: every template of the demo is
 * served to a student, and then every route is asked by everybody who is no author, in both languages. What must not be
 * told is read from the keys themselves; every text of every answer is looked up in it.
 */

const authors: readonly PersonName[] = [
  'teacher',
  'coTeacher',
  'formerTeacher',
  'inactiveSectionTeacher',
  'districtAdmin',
  'curriculumOffice',
  'foreignAdmin',
]
const others = (Object.keys(visible) as PersonName[]).filter((person) => !authors.includes(person))
const languages = ['en', 'es'] as const

/** Routes that tell when they are asked to: a hint, how it is done, what was right. */
const telling = ['POST /attempts/:attemptId/hints', 'POST /attempts/:attemptId/show']

interface Asked {
  sittingId: string
  attempts: { id: string; kind: string }[]
}

describe('before an answer nothing tells it', () => {
  let app: TestApp
  let world: World
  let secrets: ReadonlySet<string>
  let codes: readonly string[]
  const asked: Asked[] = []
  const faults = new Set<string>()

  before(async () => {
    app = await startApp()
    world = await makeWorld()
    const database = await testDatabase()
    codes = [...new Set(sampleTemplates.map(({ competency }) => competency))]
    const context = wideContext(world.districts.own)
    const ids = await database.transaction(context, async (tx) => {
      const { ids: made } = await makeFramework(tx, { codes })
      await publishTemplates(
        tx,
        sampleTemplates.map(({ code, competency, template }) => ({
          code,
          title: code,
          competencyId: made[competency]!,
          template,
        })),
        new Date(),
      )
      return made
    })
    secrets = await database.transaction(context, async (tx) => {
      const keys = await tx
        .selectFrom('itemKeys')
        .select('key')
        .where('districtId', '=', tx.districtId)
        .execute()
      const items = await tx
        .selectFrom('items')
        .select('content')
        .where('districtId', '=', tx.districtId)
        .execute()
      const open = new Set(items.flatMap(({ content }) => textsIn(content)))
      return new Set(
        keys.flatMap(({ key }) => secretsOf(key as unknown as Key)).filter((text) => !open.has(text)),
      )
    })
    // A check serves what practice does, and tells it later: some of them are enough.
    for (const [place, code] of codes.entries())
      await serve(ids[code]!, place % 8 === 0 ? ['practice', 'check'] : ['practice'])
  })

  /** Begins sittings as the student; what comes back is looked through as well. */
  async function serve(competencyId: string, purposes: readonly string[]): Promise<void> {
    for (const purpose of purposes) {
      const path = `/students/${world.students.own}/sittings`
      const answer = await app.post(path, { competencyId, purpose }, { cookie: world.cookies.student! })
      assert.equal(answer.status, 201, JSON.stringify(answer.body))
      look(answer, `begin ${purpose}`)
      asked.push({
        sittingId: answer.body.id,
        attempts: answer.body.attempts.map((one: { id: string; content: { form: { kind: string } } }) => ({
          id: one.id,
          kind: one.content.form.kind,
        })),
      })
    }
  }

  function look(answer: TestAnswer, where: string): void {
    for (const field of tellingFields(answer.body)) faults.add(`${where}: field ${field}`)
    for (const text of textsIn(answer.body)) if (secrets.has(text)) faults.add(`${where}: “${text}”`)
  }

  test('the secrets are many, and a hint that was asked for is one of them', async () => {
    assert.ok(secrets.size > 5000, `${secrets.size}`)
    const [{ id } = { id: '' }] = asked[0]!.attempts
    const { body } = await app.post(`/attempts/${id}/hints`, {}, { cookie: world.cookies.student! })
    assert.ok(textsIn(body.hintsTaken).some((text) => secrets.has(text)))
    asked.shift()
  })

  test('every template of the demo was served', async () => {
    const database = await testDatabase()
    const rows = await database.transaction(wideContext(world.districts.own), (tx) =>
      tx
        .selectFrom('attempts')
        .innerJoin('items', 'items.id', 'attempts.itemId')
        .innerJoin('itemTemplates', 'itemTemplates.id', 'items.templateId')
        .select('itemTemplates.code')
        .distinct()
        .where('attempts.districtId', '=', world.districts.own)
        .execute(),
    )
    const served = new Set(rows.map(({ code }) => code))
    assert.deepEqual(
      sampleTemplates.map(({ code }) => code).filter((code) => !served.has(code)),
      [],
    )
  })

  test('no route tells anything to anybody but authors, in either language', async () => {
    const { paths } = (await app.get('/openapi.json')).body as OpenApi
    const routes = Object.values(paths)
      .flatMap((path) => Object.values(path))
      .filter(({ responses }) => !JSON.stringify(responses).includes('text/event-stream'))
      .map(({ operationId, requestBody }) => ({
        name: operationId,
        body: JSON.stringify(requestBody ?? null),
      }))
      .filter(({ name, body }) => !telling.includes(name) && !body.includes('octet-stream'))
      // A session must not end while everybody is still asking.
      .filter(({ name }) => !name.includes('/session'))
    for (const { name } of routes)
      for (const person of others)
        for (const language of languages)
          for (const params of paramsOf(name)) {
            const answer = await send(name, person, language, params)
            look(answer, `${name} as ${person} in ${language}`)
            // Who is kept out of one question is kept out of all: the matrix says so.
            if (answer.status >= 400) break
          }
    assert.deepEqual([...faults], [])
  })

  test('what cannot be read as an answer is told how to write it, and nothing more', async () => {
    for (const { attempts } of asked)
      for (const { id, kind } of new Map(attempts.map((one) => [one.kind, one])).values()) {
        const response = unreadable[kind]!
        const path = `/attempts/${id}/responses`
        const answer = await app.post(path, { id: newId(), response }, { cookie: world.cookies.student! })
        assert.deepEqual([answer.status, answer.body.isWellFormed], [201, false], JSON.stringify(answer.body))
        look(answer, path)
      }
    assert.deepEqual([...faults], [])
  })

  /** The values of a route's parameters to try: of sittings and questions all that were served, one at a time. */
  function paramsOf(name: string): Record<string, string>[] {
    const base: Record<string, string> = {
      ...world.objects.own,
      kind: 'standards',
      studentId: world.students.own,
      sectionId: world.sections.own,
    }
    if (name === 'GET /sittings/:sittingId') return asked.map(({ sittingId }) => ({ ...base, sittingId }))
    // One of them is enough where nothing is read but what a list holds.
    return [{ ...base, sittingId: asked[0]!.sittingId, attemptId: asked[0]!.attempts[0]!.id }]
  }

  function send(
    name: string,
    person: PersonName,
    language: string,
    params: Record<string, string>,
  ): Promise<TestAnswer> {
    const [method, path] = name.split(' ') as [string, string]
    const address = path.replace(/:(\w+)/g, (_match, key: string) =>
      encodeURIComponent(params[key] ?? newId()),
    )
    const cookie = world.cookies[person]
    const extra = { headers: { 'accept-language': language }, ...(cookie === undefined ? {} : { cookie }) }
    if (method === 'GET') return app.read(address, extra)
    if (method === 'DELETE') return app.remove(address, cookie)
    // A well-formed answer is a submission: the next test sends what is none.
    const body = name.endsWith('/responses') ? {} : (bodies[name]?.(world, 'own') ?? {})
    return { POST: app.post, PUT: app.put, PATCH: app.patch }[method]!(address, body, extra)
  }
})

const unreadable: Record<string, object> = {
  number: { kind: 'number', text: 'many' },
  expression: { kind: 'expression', text: '((' },
  text: { kind: 'text', text: ' ' },
  choice: { kind: 'choice', optionId: 'none' },
  choices: { kind: 'choices', optionIds: [] },
  order: { kind: 'order', optionIds: [] },
  match: { kind: 'match', pairs: [] },
}

/** Everything of a key that must not be told: the words of hints, steps and slips, and the codes of slips. */
function secretsOf({ slips, words }: Key): string[] {
  const lines: EngineLine[] = [
    ...Object.values(words).flatMap(({ hints, steps }) => [...hints, ...steps]),
    ...slips.flatMap(({ say }) => Object.values(say)),
  ]
  const texts = lines.flatMap((line) =>
    line.flatMap((segment) => ('text' in segment ? [segment.text] : 'say' in segment ? [segment.say] : [])),
  )
  // Single words and signs stand anywhere.
  return [...texts.filter((text) => text.trim().split(' ').length > 3), ...slips.map(({ code }) => code)]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** Fields that a key has, and those of a question that are empty until it is over. */
function tellingFields(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inside]) => {
    const isEmpty = inside === null || (Array.isArray(inside) && inside.length === 0)
    const tells =
      ['slips', 'within', 'accept', 'template'].includes(field) ||
      // A text is the key that a source signs in with.
      (field === 'key' && typeof inside !== 'string') ||
      (['answer', 'hintsTaken'].includes(field) && !isEmpty) ||
      (field === 'steps' && 'hintCount' in value && !isEmpty) ||
      (field === 'right' && typeof inside !== 'number')
    return [...(tells ? [field] : []), ...tellingFields(inside)]
  })
}
