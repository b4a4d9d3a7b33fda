import { newId } from '#server/platform/id.ts'
import type { PersonName, World } from './world.ts'

/** What the matrix cannot read from the API's description: who an access is, and a body that would be accepted. */

const offices: PersonName[] = ['districtAdmin', 'dataOffice', 'foreignAdmin']

/** By the name of an access: the people it lets in, or `seen` when seeing the named student or section decides. */
export const rolesAllowed: Record<string, readonly PersonName[] | 'seen'> = {
  mayViewStudent: 'seen',
  mayViewSection: 'seen',
  districtOffice: offices,
  curriculumOffice: ['districtAdmin', 'curriculumOffice', 'foreignAdmin'],
  staff: [
    ...offices,
    'teacher',
    'coTeacher',
    'formerTeacher',
    'coach',
    'leader',
    'otherLeader',
    'curriculumOffice',
  ],
}

/** A JSON body for every route that takes one. */
export const bodies: Record<string, (world: World, params: Record<string, string>) => unknown> = {}

/** Values for parameters that name neither a student nor a section. */
export const otherParams = (name: string): string => (name === 'kind' ? 'roster' : newId())
