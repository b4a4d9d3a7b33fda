import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { publishTemplates } from './assessment.ts'

async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const made = await database.transaction(wide, async (tx) => {
    const { ids } = await makeFramework(tx, { codes: ['A'] })
    const person = (role: 'teacher' | 'student' | 'curriculumOffice') => makePerson(tx, { role })
    return {
      competencyId: ids.A!,
      student: await person('student'),
      teacher: await person('teacher'),
      colleague: await person('teacher'),
      office: await person('curriculumOffice'),
    }
  })
  const cookie = async (id: string) => ({ cookie: await signInAs(districtId, id) })
  return {
    ...made,
    database,
    wide,
    app: await startApp(),
    students: await cookie(made.student),
    teachers: await cookie(made.teacher),
    colleagues: await cookie(made.colleague),
    offices: await cookie(made.office),
  }
}

let s: Awaited<ReturnType<typeof stage>>
before(async () => {
  s = await stage()
})
const draft = (change = {}) => ({
  code: newId(),
  title: 'Flour for pancakes',
  competencyId: s.competencyId,
  template: exampleTemplates.number,
  ...change,
})
const create = (body: object = draft(), extra = s.teachers) => s.app.post('/item-templates', body, extra)
const itemsOf = (templateId: string) =>
  s.database.transaction(s.wide, (tx) =>
    tx
      .selectFrom('items')
      .select(['id', 'templateVersion', 'variant', 'content', 'easiness'])
      .where('templateId', '=', templateId)
      .orderBy('templateVersion')
      .orderBy('variant')
      .execute(),
  )

describe('item templates', () => {
  test('a teacher writes a draft, looks at it, changes it, publishes it and retires it', async () => {
    const { status, body } = await create()
    assert.equal(status, 201)
    assert.deepEqual(
      [body.status, body.version, body.publishedVersion, body.author.id],
      ['draft', 1, null, s.teacher],
    )
    const path = `/item-templates/${body.id}`
    assert.deepEqual((await s.app.get(path, s.teachers.cookie)).body, body)
    const changed = await s.app.put(path, draft({ title: 'Flour' }), s.teachers)
    assert.deepEqual([changed.body.title, changed.body.version], ['Flour', 2])
    const published = await s.app.post(`${path}/publish`, {}, s.teachers)
    assert.deepEqual([published.body.status, published.body.publishedVersion], ['published', 2])
    const items = await itemsOf(body.id)
    assert.deepEqual(
      items.map(({ variant }) => variant),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    )
    await s.app.post(`${path}/publish`, {}, s.teachers)
    assert.equal((await itemsOf(body.id)).length, 12)
    await s.app.put(path, draft(), s.teachers)
    await s.app.post(`${path}/publish`, {}, s.teachers)
    assert.equal((await itemsOf(body.id)).length, 24)
    assert.equal((await s.app.post(`${path}/retire`, {}, s.teachers)).body.status, 'retired')
    assert.equal((await s.app.post(`${path}/publish`, {}, s.teachers)).body.status, 'published')
  })

  test('what is published holds MathML and no TeX, no style, and nothing of the key', async () => {
    const { body } = await create(draft({ template: exampleTemplates.choices }))
    await s.app.post(`/item-templates/${body.id}/publish`, {}, s.teachers)
    const text = JSON.stringify((await itemsOf(body.id)).map(({ content }) => content))
    assert.match(text, /<mfrac>/)
    for (const secret of [
      '\\\\frac',
      'style=',
      'adds-the-same-to-both',
      'Cutting every part',
      '"right"',
      '"slips"',
    ])
      assert.ok(!text.includes(secret), secret)
  })

  test('a preview shows ten variants with everything, or every fault; nothing is stored', async () => {
    const preview = (template: object, seed = 1) =>
      s.app.post('/item-templates/preview', { template, seed }, s.teachers)
    const { status, body } = await preview(exampleTemplates.number)
    assert.deepEqual([status, body.faults, body.variants.length], [200, [], 10])
    const [variant] = body.variants
    assert.ok(variant.answer.length > 0 && variant.hints.length === 2 && variant.slips.length >= 2)
    assert.deepEqual((await preview(exampleTemplates.number)).body, body)
    assert.notDeepEqual((await preview(exampleTemplates.number, 2)).body, body)
    const faulty = await preview({
      ...exampleTemplates.number,
      response: { kind: 'number', answer: 'n * q' },
    })
    assert.deepEqual(faulty.body.variants, [])
    assert.deepEqual(
      [faulty.body.faults[0].path, faulty.body.faults[0].message],
      ['response.answer', 'the name “q” is not known'],
    )
  })

  test('a faulty template stays a draft; publishing says what to mend', async () => {
    const { body } = await create(draft({ template: { ...exampleTemplates.number, hints: [] } }))
    const refused = await s.app.post(`/item-templates/${body.id}/publish`, {}, s.teachers)
    assert.deepEqual([refused.status, refused.body.code], [422, 'template-faulty'])
    assert.match(refused.body.detail, /hints: has 0 entries/)
    assert.deepEqual(await itemsOf(body.id), [])
  })

  test('colleagues read it, only its writer and the offices change it, students see none of it', async () => {
    const { body } = await create()
    const path = `/item-templates/${body.id}`
    for (const [extra, reading, changing] of [
      [s.students, 403, 403],
      [s.colleagues, 200, 403],
      [s.offices, 200, 200],
    ] as const) {
      assert.equal((await s.app.get('/item-templates', extra.cookie)).status, reading)
      assert.equal((await s.app.get(path, extra.cookie)).status, reading)
      assert.equal((await s.app.post('/item-templates/preview', { template: {} }, extra)).status, reading)
      assert.equal((await s.app.put(path, draft(), extra)).status, changing)
      assert.equal((await s.app.post(`${path}/publish`, {}, extra)).status, changing)
      assert.equal((await s.app.post(`${path}/retire`, {}, extra)).status, changing)
    }
    assert.equal((await create(draft(), s.students)).status, 403)
  })

  test('refuses a code that is taken, a competency that is not there, and what is malformed', async () => {
    const { body } = await create()
    const other = await create()
    assert.equal((await create(draft({ code: body.code }))).body.code, 'code-taken')
    const taken = await s.app.put(`/item-templates/${other.body.id}`, draft({ code: body.code }), s.teachers)
    assert.equal(taken.body.code, 'code-taken')
    assert.equal((await create(draft({ competencyId: newId() }))).status, 400)
    assert.equal((await create({ ...draft(), title: '' })).status, 400)
    assert.equal((await s.app.put(`/item-templates/${newId()}`, draft(), s.teachers)).status, 404)
    assert.equal((await s.app.get(`/item-templates/${newId()}`, s.teachers.cookie)).status, 404)
    assert.equal((await s.app.get('/item-templates?after=x', s.teachers.cookie)).status, 400)
  })

  test('lists by competency, page after page, without the templates themselves', async () => {
    const first = await s.app.get(`/item-templates?competencyId=${s.competencyId}&limit=2`, s.teachers.cookie)
    assert.equal(first.body.items.length, 2)
    assert.ok(!('template' in first.body.items[0]))
    const next = await s.app.get(
      `/item-templates?competencyId=${s.competencyId}&limit=2&after=${first.body.next}`,
      s.teachers.cookie,
    )
    const ids = [...first.body.items, ...next.body.items].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('many at once are brought to what is given: the same again changes nothing, another text is a new version', async () => {
    const given = {
      code: newId(),
      title: 'Words',
      competencyId: s.competencyId,
      template: exampleTemplates.text,
    }
    const publish = (templates: Parameters<typeof publishTemplates>[1]) =>
      s.database.transaction(s.wide, (tx) => publishTemplates(tx, templates, new Date()))
    assert.deepEqual(await publish([{ ...given, easiness: 0.5 }]), { published: 1, items: 4 })
    assert.deepEqual(await publish([given]), { published: 0, items: 0 })
    assert.deepEqual(await publish([{ ...given, template: exampleTemplates.choice }]), {
      published: 1,
      items: 4,
    })
    await assert.rejects(publish([{ ...given, code: newId(), template: {} }]), { code: 'template-faulty' })
    const { items } = (await s.app.get('/item-templates?limit=200', s.teachers.cookie)).body
    const { id, version } = items.find(({ code }: { code: string }) => code === given.code)
    assert.equal(version, 2)
    assert.deepEqual([...new Set((await itemsOf(id)).map(({ easiness }) => easiness))], [0.5, 0])
  })
})
