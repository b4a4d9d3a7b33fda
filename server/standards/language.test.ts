import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { changeSettings } from '#server/access/access.ts'
import { sketchFramework } from '../../tests/builders/frameworks.ts'
import { makePerson, makeSection } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { applyFramework, competenciesOf } from './standards.ts'

/** A strand of two steps: all translated but the second, and a teacher with one student. */
async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const { incoming } = sketchFramework({
    title: 'Numbers to ten',
    codes: ['S', 'S1', 'S2'],
    isChildOf: [
      ['S1', 'S'],
      ['S2', 'S'],
    ],
    precedes: [['S1', 'S2']],
  })
  const words: Record<string, { abbreviatedStatement: string | null; fullStatement: string }> = {
    S: { abbreviatedStatement: null, fullStatement: 'Contar' },
    S1: { abbreviatedStatement: 'Contar hasta diez', fullStatement: 'Sé contar hasta diez.' },
  }
  const made = await database.transaction(wide, async (tx) => {
    const framework = {
      ...incoming,
      translations: { es: { title: 'Números hasta diez' } },
      competencies: incoming.competencies.map((competency) => {
        const es = words[competency.humanCodingScheme!]
        const type = competency.humanCodingScheme === 'S' ? 'Strand' : null
        return { ...competency, type, translations: es ? { es } : {} }
      }),
    }
    const { frameworkId } = await applyFramework(tx, framework, '2026-11-24')
    const ids = new Map((await competenciesOf(tx, frameworkId)).map(({ code, id }) => [code!, id]))
    const teacher = await makePerson(tx, { role: 'teacher' })
    const student = await makePerson(tx, { role: 'student' })
    const { id: schoolId } = await tx.selectFrom('orgs').select('id').executeTakeFirstOrThrow()
    const sectionId = await makeSection(tx, { schoolId, teachers: [teacher], students: [student] })
    await tx.updateTable('sections').set({ frameworkId }).where('id', '=', sectionId).execute()
    return { frameworkId, ids, teacher, student, sectionId, framework }
  })
  return {
    ...made,
    database,
    wide,
    app: await startApp(),
    cookie: await signInAs(districtId, made.teacher),
  }
}

describe('what is called by a name is called by it in the language asked for', () => {
  let s: Awaited<ReturnType<typeof stage>>
  let app: TestApp
  before(async () => {
    s = await stage()
    app = s.app
  })
  const ask = (path: string, language?: string) =>
    app.read(path, { cookie: s.cookie, ...(language ? { headers: { 'accept-language': language } } : {}) })

  test('frameworks, competencies and their strands', async () => {
    const [framework] = (await ask('/frameworks', 'es')).body
    assert.equal(framework.title, 'Números hasta diez')
    const competency = (await ask(`/competencies/${s.ids.get('S1')}`, 'es')).body
    assert.deepEqual(
      [competency.title, competency.statement, competency.strand],
      ['Contar hasta diez', 'Sé contar hasta diez.', 'Contar'],
    )
    assert.equal((await ask(`/competencies/${s.ids.get('S1')}`, 'en')).body.title, 'S1 Can do S1')
  })

  test('what has no translation keeps its own words, in the strand that has one', async () => {
    const competency = (await ask(`/competencies/${s.ids.get('S2')}`, 'es')).body
    assert.deepEqual(
      [competency.title, competency.strand, competency.prerequisites[0].title],
      ['S2 Can do S2', 'Contar', 'Contar hasta diez'],
    )
  })

  test('the map, the class map and the reasons behind a figure', async () => {
    const map = (await ask(`/frameworks/${s.frameworkId}/map`, 'es')).body
    assert.deepEqual([map.title, map.nodes[0].title], ['Números hasta diez', 'Contar hasta diez'])
    const classMap = (await ask(`/sections/${s.sectionId}/mastery`, 'es')).body
    assert.deepEqual(
      [classMap.competencies[0].title, classMap.competencies[0].strand],
      ['Contar hasta diez', 'Contar'],
    )
    const reasons = (await ask(`/students/${s.student}/mastery/${s.ids.get('S1')}`, 'es')).body
    assert.equal(reasons.title, 'Contar hasta diez')
  })

  test('a package that brings only a translation changes what is called by it', async () => {
    const competencies = s.framework.competencies.map((competency) =>
      competency.humanCodingScheme === 'S'
        ? { ...competency, translations: { es: { abbreviatedStatement: null, fullStatement: 'Cuentas' } } }
        : competency,
    )
    await s.database.transaction(s.wide, (tx) =>
      applyFramework(tx, { ...s.framework, competencies }, '2026-11-24'),
    )
    assert.equal((await ask(`/competencies/${s.ids.get('S2')}`, 'es')).body.strand, 'Cuentas')
  })

  test("a request that asks for none of our languages gets the person's, else the district's", async () => {
    const title = async () => (await ask('/frameworks', 'fr')).body[0].title
    assert.equal(await title(), 'Numbers to ten')
    assert.equal((await app.patch('/me', { language: 'es' }, { cookie: s.cookie })).status, 200)
    assert.equal((await app.get('/session', s.cookie)).body.user.language, 'es')
    assert.equal(await title(), 'Números hasta diez')
    const answer = await ask('/frameworks', 'en-US')
    assert.deepEqual([answer.headers['content-language'], answer.body[0].title], ['en', 'Numbers to ten'])
  })

  test("somebody who chose none is told things in the district's language", async () => {
    const { database, districtId, wide } = await makeDistrict({ isDemo: true })
    const student = await database.transaction(wide, async (tx) => {
      await changeSettings(tx, { language: 'es' })
      return makePerson(tx, { role: 'student' })
    })
    const answer = await app.get('/frameworks', await signInAs(districtId, student))
    assert.equal(answer.headers['content-language'], 'es')
  })

  test('refuses a language that the screens do not have, and whoever is not signed in', async () => {
    assert.equal((await app.patch('/me', { language: 'fr' }, { cookie: s.cookie })).status, 400)
    assert.equal((await app.patch('/me', { language: 'es' })).status, 401)
  })
})
