import { exampleTemplates } from '#engine/items/template.examples.ts'
import { newId } from '#server/platform/id.ts'
import type { PersonName, StudentName, World } from './world.ts'

/** What the matrix cannot read from the API's description: who an access is, and a body that would be accepted. */

const offices: PersonName[] = ['districtAdmin', 'dataOffice', 'foreignAdmin']

const authors: PersonName[] = ['districtAdmin', 'curriculumOffice', 'foreignAdmin']

const guides: PersonName[] = [...offices, 'teacher', 'coTeacher', 'coach']

/** By the name of an access: the people it lets in, or `seen` when seeing the named student or section decides. */
export const rolesAllowed: Record<string, readonly PersonName[] | 'seen'> = {
  mayViewStudent: 'seen',
  mayViewSection: 'seen',
  mayViewWork: [...guides, 'guardian', 'student'],
  mayViewSitting: [...offices, 'teacher', 'coTeacher', 'guardian', 'student'],
  ownSitting: ['student'],
  ownAttempt: ['student'],
  mayAuthorItems: [...authors, 'teacher', 'coTeacher', 'formerTeacher', 'inactiveSectionTeacher'],
  mayChangeTemplate: [...authors, 'teacher'],
  ownStudent: ['student'],
  mayGuideStudent: guides,
  mayTeachSection: guides,
  mayAnswerHelp: [...offices, 'teacher', 'coTeacher'],
  mayCloseHelp: [...offices, 'teacher', 'coTeacher', 'student'],
  mayFollowSteps: [...guides, 'student', 'guardian'],
  mayChooseSteps: [...guides, 'student'],
  mayFinishStep: [...offices, 'teacher', 'coTeacher', 'student'],
  mayWithdrawStep: [...offices, 'teacher', 'coTeacher'],
  mayDropGoal: [...offices, 'teacher', 'coTeacher', 'student'],
  mayWithdrawOpening: [...offices, 'teacher', 'coTeacher'],
  mayWithdrawJudgment: [...offices, 'teacher', 'coTeacher'],
  mayTalkOfStudent: ['teacher', 'coTeacher', 'coach', 'guardian'],
  mayTalkWithStudent: ['teacher', 'coTeacher', 'coach', 'student'],
  mayStandByStudent: ['teacher', 'coTeacher', 'coach', 'guardian', 'student'],
  mayImport: [...offices, 'curriculumOffice'],
  mayKeepSources: offices,
  mayMapActivities: [...offices, 'curriculumOffice'],
  mayRecord: [...offices, 'teacher', 'coTeacher', 'formerTeacher', 'inactiveSectionTeacher'],
}

/** Kinds of imports that stand for all: one with people's records in it, and one that the curriculum office runs too. */
export const importKinds = ['roster', 'standards'] as const

const observation = (world: World, target: string) => ({
  studentId: world.students[target as StudentName],
  competencyIds: [competencyOf(world, target)],
  kind: 'observed',
  isCorrect: true,
})

const competencyOf = (world: World, target: string) =>
  world.objects[target === 'otherDistrict' ? 'other' : 'own'].competencyId
const draft = (world: World, target: string) => ({
  code: newId(),
  title: 'Flour',
  competencyId: competencyOf(world, target),
  template: exampleTemplates.number,
})
const practice = { asserts: ['practised'], trustedIds: null }
const words = () => ({ body: 'Hello' })

const stepWithAdult = (world: World, target: string) => ({
  competencyId: competencyOf(world, target),
  kind: 'withAdult',
})

/** Somebody whose session does not end by it. */
const ownStudent = (world: World) => ({ studentIds: [world.students.inactive] })

/** Routes whose body, not address, names a student: seeing that student decides as well. */
export const studentInBody: readonly string[] = ['POST /observations', 'POST /observations/batch']

/** A JSON body that would be accepted, for every route that takes one; `target` names the student or section. */
export const bodies: Record<string, (world: World, target: string) => unknown> = {
  'POST /observations': observation,
  'POST /observations/batch': (world, target) => ({ observations: [observation(world, target)] }),
  'PUT /sections/:sectionId/sign-in/pictures': ownStudent,
  'POST /sections/:sectionId/sign-in/pictures/removals': ownStudent,
  'POST /students/:studentId/help-requests': () => ({}),
  'POST /help-requests/:helpRequestId/take': () => ({}),
  'POST /help-requests/:helpRequestId/close': () => ({}),
  'POST /students/:studentId/openings': (world, target) => ({
    competencyId: competencyOf(world, target),
    reason: 'ready for it',
  }),
  'POST /openings/:openingId/withdraw': () => ({}),
  'PUT /sections/:sectionId/live-rules': () => ({
    stuckNotYet: 3,
    stuckOf: 4,
    idleMinutes: 4,
    lessonMinutes: 30,
  }),
  'POST /students/:studentId/visits': () => ({}),
  'POST /students/:studentId/judgments': (world, target) => ({
    competencyId: competencyOf(world, target),
    verdict: 'mastered',
    reason: 'told the class',
  }),
  'POST /judgments/:judgmentId/withdraw': () => ({}),
  'POST /students/:studentId/family-messages': words,
  'POST /students/:studentId/student-messages': words,
  'POST /students/:studentId/notes': words,
  'POST /students/:studentId/messages-read': () => ({ messageIds: [newId()] }),
  'POST /students/:studentId/resource-uses': (world, target) => ({
    resourceId: world.objects[target === 'otherDistrict' ? 'other' : 'own'].resourceId,
    outcome: 'done',
  }),
  'POST /students/:studentId/next-steps': stepWithAdult,
  'POST /students/:studentId/next-steps/decline': (world, target) => ({
    ...stepWithAdult(world, target),
    reason: 'notNow',
  }),
  'POST /next-steps/:nextStepId/finish': () => ({}),
  'POST /next-steps/:nextStepId/withdraw': () => ({}),
  'POST /students/:studentId/goals': (world, target) => ({ competencyId: competencyOf(world, target) }),
  'POST /goals/:goalId/drop': () => ({}),
  'PUT /sections/:sectionId/groups': () => ({ on: '2030-01-07', groups: [] }),
  'POST /sections/:sectionId/groups/publish': () => ({ on: '2030-01-07' }),
  'POST /students/:studentId/sittings': (world, target) => ({
    competencyId: competencyOf(world, target),
    purpose: 'practice',
  }),
  'POST /sittings/:sittingId/more': () => ({}),
  'POST /sittings/:sittingId/end': () => ({}),
  'POST /attempts/:attemptId/hints': () => ({}),
  'POST /attempts/:attemptId/show': () => ({}),
  'POST /attempts/:attemptId/responses': () => ({ id: newId(), response: { kind: 'number', text: '1' } }),
  'POST /item-templates': draft,
  'PUT /item-templates/:templateId': draft,
  'POST /item-templates/preview': () => ({ template: exampleTemplates.number }),
  'POST /item-templates/:templateId/publish': () => ({}),
  'POST /item-templates/:templateId/retire': () => ({}),
  'POST /sources': () => ({ name: newId(), kind: 'tool', ...practice }),
  'PUT /sources/:sourceId/trust': () => practice,
  'PUT /sources/:sourceId/home-page': () => ({ homePage: null }),
  'POST /sources/:sourceId/credentials': () => ({ scopes: ['statements/write'] }),
  'POST /source-credentials/:credentialId/revoke': () => ({}),
  'POST /activity-mappings': (world, target) => ({
    iri: `urn:uuid:${newId()}`,
    isPrefix: false,
    competencyIds: [competencyOf(world, target)],
    kind: 'practised',
  }),
  'POST /activity-mappings/:mappingId/end': () => ({}),
  'POST /activity-mappings/:mappingId/look-again': () => ({}),
  'PATCH /me': () => ({ language: 'es' }),
  'POST /imports/:importId/apply': () => ({}),
}
