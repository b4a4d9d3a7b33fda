import type { Tx } from '#server/platform/db.ts'
import type { Access, Viewer } from '#server/platform/route.ts'
import { mayViewStudent } from '#server/roster/permissions.ts'
import { selectOptionalPacked, selectOptionalPackedWith } from './packs.queries.ts'
import { selectOptionalOwnerOfAttempt, selectOptionalSitting } from './sittings.queries.ts'
import { selectOptionalTemplate } from './templates.queries.ts'

const writingOffices: readonly string[] = ['districtAdmin', 'curriculumOffice']

const isOffice = (roles: readonly string[]): boolean => roles.some((role) => writingOffices.includes(role))

/** Who writes questions, and so sees answers that no student has given yet. */
export const mayAuthorItems: Access = {
  name: 'mayAuthorItems',
  description: 'Teachers; district administration and curriculum office',
  needsViewer: true,
  decide: ({ viewer }) =>
    isOffice(viewer.roles) || viewer.roles.includes('teacher') ? 'allowed' : 'forbidden',
}

export const mayChangeTemplate: Access = {
  name: 'mayChangeTemplate',
  description: 'The teacher who wrote it; district administration and curriculum office',
  needsViewer: true,
  decide: async ({ tx, viewer, params }) => {
    const row = await tx.as('wide', () => selectOptionalTemplate(tx, params.templateId ?? ''))
    if (isOffice(viewer.roles)) return row ? 'allowed' : 'hidden'
    if (!viewer.roles.includes('teacher')) return 'forbidden'
    if (!row) return 'hidden'
    return row.authorId === viewer.userId ? 'allowed' : 'forbidden'
  },
}

/** Leaders see no single answers; to everybody else, rows out of scope are not there: row-level security hides them. */
const isLeader = ({ context }: Viewer): boolean => context.role === 'leader'

/** A sitting, or what was put aside to be one; between the two looks another answer may have begun it. */
const sittingOf = async (tx: Tx, id: string) =>
  (await selectOptionalSitting(tx, id)) ??
  (await selectOptionalPacked(tx, id)) ??
  (await selectOptionalSitting(tx, id))

export const ownAttempt: Access = {
  name: 'ownAttempt',
  description: 'The student who was asked',
  needsViewer: true,
  decide: async ({ tx, viewer, params }) => {
    if (isLeader(viewer)) return 'forbidden'
    const attemptId = params.attemptId ?? ''
    const owner =
      (await selectOptionalOwnerOfAttempt(tx, attemptId)) ??
      (await selectOptionalPackedWith(tx, viewer.userId, attemptId)) ??
      // Between the two looks another answer may have begun it.
      (await selectOptionalOwnerOfAttempt(tx, attemptId))
    if (!owner) return 'hidden'
    return owner.studentId === viewer.userId ? 'allowed' : 'forbidden'
  },
}

export const ownSitting: Access = {
  name: 'ownSitting',
  description: 'The student whose sitting it is',
  needsViewer: true,
  decide: async ({ tx, viewer, params }) => {
    if (isLeader(viewer)) return 'forbidden'
    const sitting = await sittingOf(tx, params.sittingId ?? '')
    if (!sitting) return 'hidden'
    return sitting.studentId === viewer.userId ? 'allowed' : 'forbidden'
  },
}

export const mayViewSitting: Access = {
  name: 'mayViewSitting',
  description: 'The student; those who teach or coach her, and guardians, while in force; district offices',
  needsViewer: true,
  decide: async ({ tx, viewer, params }) => {
    if (isLeader(viewer)) return 'forbidden'
    return (await sittingOf(tx, params.sittingId ?? '')) ? 'allowed' : 'hidden'
  },
}

/** A student's single answers: those around her and the offices, not the leaders of a school. */
export const mayViewWork: Access = {
  name: 'mayViewWork',
  description: 'The student; those who teach or coach her, and guardians, while in force; district offices',
  needsViewer: true,
  decide: (call) => (isLeader(call.viewer) ? 'forbidden' : mayViewStudent.decide(call)),
}
