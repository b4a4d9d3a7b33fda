import type { Access, Decision } from '#server/platform/route.ts'
import { isSectionInScope, isStudentInScope } from './viewing.queries.ts'

/**
 * Who may look at one section or one student. Out of scope and not existing answer alike: `hidden`.
 * The scope itself was worked out once, by the access part; here it is only asked.
 */
const whenTrue = (isSo: boolean): Decision => (isSo ? 'allowed' : 'hidden')

export const mayViewSection: Access = {
  name: 'mayViewSection',
  description: "The section's own people, leaders of its school, district offices",
  needsViewer: true,
  decide: async ({ tx, params }) => whenTrue(await isSectionInScope(tx, params.sectionId ?? '')),
}

export const mayViewStudent: Access = {
  name: 'mayViewStudent',
  description:
    'The student; teachers of a shared section, guardians and coaches while in force; leaders of the school; district offices',
  needsViewer: true,
  decide: async ({ tx, params }) => whenTrue(await isStudentInScope(tx, params.studentId ?? '')),
}

/** The student herself: what she does and chooses is hers alone. */
export const ownStudent: Access = {
  name: 'ownStudent',
  description: 'The student herself',
  needsViewer: true,
  decide: ({ viewer, params }) => {
    if (!viewer.roles.includes('student')) return 'forbidden'
    return whenTrue(viewer.userId === params.studentId)
  },
}

/** Those who decide with and for a student, not only look. */
export const mayGuideStudent: Access = {
  name: 'mayGuideStudent',
  description: 'Those who teach or coach the student today; district offices',
  needsViewer: true,
  decide: async ({ tx, viewer, params }) => {
    const { role, guided } = viewer.context
    if (role === 'wide') return whenTrue(await isStudentInScope(tx, params.studentId ?? ''))
    if (role !== 'self' || !isGuide(viewer.roles)) return 'forbidden'
    return whenTrue(guided.includes(params.studentId ?? ''))
  },
}

/** Those around a student, herself included; neither leaders nor offices. */
export const mayStandByStudent: Access = {
  name: 'mayStandByStudent',
  description: 'The student, those who teach or coach her today, and guardians',
  needsViewer: true,
  decide: ({ viewer, params }) => {
    const { role, students } = viewer.context
    return role === 'self' ? whenTrue(students.includes(params.studentId ?? '')) : 'forbidden'
  },
}

/** Those who run a section's lessons. */
export const mayTeachSection: Access = {
  name: 'mayTeachSection',
  description: 'Teachers of the section today; district offices',
  needsViewer: true,
  decide: async ({ tx, viewer, params }) => {
    const { role, taught } = viewer.context
    if (role === 'wide') return whenTrue(await isSectionInScope(tx, params.sectionId ?? ''))
    if (role !== 'self' || !isGuide(viewer.roles)) return 'forbidden'
    return whenTrue(taught.includes(params.sectionId ?? ''))
  },
}

const isGuide = (roles: readonly string[]) => roles.includes('teacher') || roles.includes('coach')
