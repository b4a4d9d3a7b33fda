import type { Role } from '#contract/access.ts'
import type { Access, Decision } from '#server/platform/route.ts'

/** The named answers to "who may call this route". Parts that know more (a section, a student) build on these. */

const byRole = (name: string, roles: readonly Role[], description: string): Access => ({
  name,
  description,
  needsViewer: true,
  decide: ({ viewer }): Decision =>
    viewer.roles.some((role) => roles.includes(role as Role)) ? 'allowed' : 'forbidden',
})

export const anyone: Access = {
  name: 'anyone',
  description: 'Anybody, signed in or not',
  needsViewer: false,
  decide: () => 'allowed',
}

export const signedIn: Access = {
  name: 'signedIn',
  description: 'Anybody who is signed in',
  needsViewer: true,
  decide: () => 'allowed',
}

export const districtOffice = byRole(
  'districtOffice',
  ['districtAdmin', 'dataOffice'],
  'District administration and data office',
)

export const curriculumOffice = byRole(
  'curriculumOffice',
  ['districtAdmin', 'curriculumOffice'],
  'District administration and curriculum office',
)
