import type { NewEvidence, NewSource } from '#server/evidence/evidence.ts'
import { newId } from '#server/platform/id.ts'
import { makeDistrict } from '../setup/database.ts'
import { makeFramework } from './frameworks.ts'
import { makePerson, makeRelationship, makeSchool, makeSection } from './people.ts'
import { signInAs } from './sign-in.ts'

/**
 * Two schools and a learning map of three steps, each before the next. In the first school, section `a` with a teacher
 * and two students and section `b` with another of each; `cat` was in a section of the teacher that is over.
 */
export async function makeSchoolDay() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const ids = await database.transaction(wide, async (tx) => {
    const school = await makeSchool(tx, { name: 'Rowan School' })
    const other = await makeSchool(tx, { name: 'Alder School' })
    const person = (role: Parameters<typeof makePerson>[1]['role'], familyName: string, schoolId = school) =>
      makePerson(tx, { role, familyName, schoolId })
    const teacher = await person('teacher', 'Teacher')
    const stranger = await person('teacher', 'Stranger')
    const ann = await person('student', 'Ann')
    const bob = await person('student', 'Bob')
    const cat = await person('student', 'Cat')
    const dan = await person('student', 'Dan', other)
    const guardian = await person('guardian', 'Guardian')
    const leader = await person('schoolLeader', 'Leader')
    const otherLeader = await person('schoolLeader', 'Other', other)
    const admin = await person('districtAdmin', 'Admin')
    await makeRelationship(tx, { adultId: guardian, studentId: ann, type: 'guardian' })
    const a = await makeSection(tx, { schoolId: school, teachers: [teacher], students: [ann, bob] })
    const b = await makeSection(tx, { schoolId: school, teachers: [stranger], students: [cat] })
    const c = await makeSection(tx, { schoolId: other, students: [dan] })
    await makeSection(tx, {
      schoolId: school,
      title: 'Past',
      teachers: [teacher],
      students: [cat],
      endsOn: '2020-06-30',
    })
    const map = await makeFramework(tx, {
      codes: ['1', '2', '3'],
      precedes: [
        ['1', '2'],
        ['2', '3'],
      ],
    })
    const [one, two, three] = [map.ids['1']!, map.ids['2']!, map.ids['3']!]
    return {
      school,
      other,
      teacher,
      stranger,
      ann,
      bob,
      cat,
      dan,
      guardian,
      leader,
      otherLeader,
      admin,
      a,
      b,
      c,
      one,
      two,
      three,
      frameworkId: map.frameworkId,
    }
  })
  const signIn = (who: string) => signInAs(districtId, who)
  return { database, districtId, wide, signIn, ...ids }
}

/** May assert everything, of everything. */
export const trustedSource: NewSource = {
  name: 'Test',
  kind: 'assessment',
  asserts: ['practised', 'observed', 'assessed'],
}

/** A right, unaided, assessed answer, save for what is given. */
export const makeEvidence = (
  given: Pick<NewEvidence, 'studentId' | 'sourceId' | 'competencyIds'> & Partial<NewEvidence>,
): NewEvidence => ({
  id: newId(),
  itemId: null,
  kind: 'assessed',
  isCorrect: true,
  attempts: null,
  hints: null,
  durationMs: null,
  occurredAt: new Date('2026-09-01T08:00:00Z'),
  sequence: 0,
  recordedBy: null,
  note: null,
  ...given,
})
