import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#server/platform/id.ts'
import type { OpenApi } from '#server/platform/openapi.types.ts'
import { startApp, type TestAnswer, type TestApp } from '../setup/app.ts'
import { bodies, importKinds, rolesAllowed, studentInBody } from './routes.ts'
import {
  familyNameOf,
  makeWorld,
  refused,
  sectionNames,
  studentNames,
  visible,
  type ObjectName,
  type PersonName,
  type SectionName,
  type StudentName,
  type World,
} from './world.ts'

/**
 * Every route × every kind of person × every relation, generated from the API's own description: nothing succeeds
 * that should not, everything that should is let through the door, and no answer names a student out of scope.
 */

interface Case {
  route: string
  hasFile: boolean
  person: PersonName
  /** Which student or section, or what kind of import, the address names; empty when it names none. */
  target: string
  params: Record<string, string>
  isAllowed: boolean
}

const people = Object.keys(visible) as PersonName[]
const closed = new Set([401, 403, 404])

describe('the permission matrix', () => {
  let app: TestApp
  let world: World
  let cases: Case[]

  before(async () => {
    app = await startApp()
    await app.jobs.start()
    world = await makeWorld()
    cases = casesOf((await app.get('/openapi.json')).body as OpenApi, world)
  })

  after(() => app.jobs.stop())

  test('nothing succeeds that should not, and nobody is kept from what is theirs', async () => {
    const faults: string[] = []
    for (const one of cases) {
      const answer = await send(app, world, one)
      const isClosed = closed.has(answer.status)
      const described = `${one.route} as ${one.person}${one.target ? ` on ${one.target}` : ''}`
      if (!one.isAllowed && !isClosed) faults.push(`let in: ${described} → ${answer.status}`)
      if (one.isAllowed && isClosed)
        faults.push(`kept out: ${described} → ${answer.status} ${answer.body.detail}`)
      if (answer.status >= 500) faults.push(`broke: ${described} → ${answer.status}`)
      for (const name of leaked(answer, one.person, world)) faults.push(`leaked ${name}: ${described}`)
    }
    assert.deepEqual(faults, [])
    assert.ok(cases.length > 150)
  })

  test('what belongs to another district answers as not existing, whatever names it', async () => {
    for (const one of cases.filter((each) => each.person === 'districtAdmin' && isOfDistrict(each.target))) {
      const names = Object.keys(one.params).filter((name) => name in world.objects.other)
      for (const name of names) {
        const params = { ...one.params, [name]: world.objects.other[name as ObjectName] }
        assert.equal((await send(app, world, { ...one, params })).status, 404, one.route)
      }
    }
  })

  test('an object of another district answers exactly as one that does not exist', async () => {
    const missing = newId()
    for (const one of cases.filter(
      (each) => each.target === 'otherDistrict' && each.person === 'districtAdmin',
    )) {
      const foreign = await send(app, world, one)
      const params = Object.fromEntries(
        Object.entries(one.params).map(([key, value]) => [
          key,
          /^[0-9a-f-]{36}$/.test(value) ? missing : value,
        ]),
      )
      const none = await send(app, world, { ...one, params })
      assert.deepEqual([foreign.status, foreign.body], [none.status, none.body], one.route)
    }
  })
})

function casesOf(document: OpenApi, world: World): Case[] {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  return operations.flatMap((operation) => {
    const route = operation.operationId
    const access = operation['x-access'].split(':')[0]!
    const body = JSON.stringify(operation.requestBody ?? null)
    const hasFile = body.includes('octet-stream')
    // An answer that never ends has tests of its own: live.test.ts.
    if (JSON.stringify(operation.responses).includes('text/event-stream')) return []
    // The doors themselves: sign-in lets anybody try, and a sample person opens for everybody.
    if (access === 'anyone') return []
    if (body !== 'null' && !hasFile)
      assert.ok(route in bodies, `give ${route} a body in tests/permissions/routes.ts`)
    return people.flatMap((person) =>
      targetsOf(route).map((target): Case => {
        const isAllowed = mayEnter(access, person, route, target)
        return { route, hasFile, person, target, params: paramsOf(route, person, target, world), isAllowed }
      }),
    )
  })
}

/** Names nobody, but what belongs to a district as a whole. */
const isOfDistrict = (target: string) => target === '' || (importKinds as readonly string[]).includes(target)

const namesStudent = (route: string) => route.includes(':studentId') || studentInBody.includes(route)

function targetsOf(route: string): readonly string[] {
  if (namesStudent(route)) return studentNames
  if (route.includes(':sectionId')) return sectionNames
  if (/:(kind|importId)\b/.test(route)) return importKinds
  return ['']
}

function mayEnter(access: string, person: PersonName, route: string, target: string): boolean {
  const seen = visible[person]
  if (refused.includes(person)) return false
  if (access === 'signedIn') return true
  const isSeen = route.includes(':sectionId')
    ? (seen.sections as readonly string[]).includes(target)
    : !namesStudent(route) || (seen.students as readonly string[]).includes(target)
  if (person === 'curriculumOffice' && target === 'roster') return false
  const roles = rolesAllowed[access]
  assert.ok(roles !== undefined, `say in tests/permissions/routes.ts who "${access}" is`)
  return isSeen && (roles === 'seen' || roles.includes(person))
}

/** Objects of the district the target lies in, or the person: a competency of one never meets a student of another. */
function paramsOf(route: string, person: PersonName, target: string, world: World): Record<string, string> {
  const isForeign = target === 'otherDistrict' || (isOfDistrict(target) && person === 'foreignAdmin')
  const objects = world.objects[isForeign ? 'other' : 'own']
  const known: Record<string, string> = {
    ...objects,
    kind: target,
    importId: target === 'standards' ? objects.standardsImportId : objects.importId,
    studentId: world.students[target as StudentName],
    sectionId: world.sections[target as SectionName],
  }
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  for (const name of names) assert.ok(known[name], `give :${name} a value in tests/permissions/routes.ts`)
  return Object.fromEntries(names.map((name) => [name, known[name]!]))
}

function send(
  app: TestApp,
  world: World,
  { route, hasFile, person, target, params }: Case,
): Promise<TestAnswer> {
  const [method, path] = route.split(' ') as [string, string]
  const address = path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(params[name]!))
  const cookie = world.cookies[person]
  const extra = cookie ? { cookie } : {}
  if (method === 'GET') return app.get(address, cookie)
  if (method === 'DELETE') return app.remove(address, cookie)
  if (hasFile) return app.upload(address, 'empty.csv', Buffer.from('nothing\n'), cookie)
  const body = bodies[route]?.(world, target)
  const verb = { POST: app.post, PUT: app.put, PATCH: app.patch }[method]!
  return verb(address, body, extra)
}

/** Students whose id or name stands in an answer although the person may not see them. */
function leaked(answer: TestAnswer, person: PersonName, world: World): string[] {
  if (answer.status >= 400) return []
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  const hidden = studentNames.filter((name) => !visible[person].students.includes(name))
  return hidden.filter((name) => text.includes(world.students[name]) || text.includes(familyNameOf(name)))
}
