import { pictureEndpoints } from '#contract/pictures.ts'
import { rosterEndpoints } from '#contract/roster.ts'
import { todayOf } from '#server/access/access.ts'
import { signedIn } from '#server/access/permissions.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Tx } from '#server/platform/db.ts'
import { route, type Route } from '#server/platform/route.ts'
import { mayTeachSection, mayViewSection, mayViewStudent } from './permissions.ts'
import { givePictures, newSectionCode, pictureSignIn, takePictures } from './picture-sign-in.ts'
import * as viewing from './viewing.ts'

/** Lists are open to everybody signed in: the scope, not the role, decides what they hold. */
export function rosterRoutes(clock: Clock): Route[] {
  const today = (tx: Tx) => todayOf(tx, clock())
  return [
    route(rosterEndpoints, 'GET /sections', {
      access: signedIn,
      handle: async ({ tx, query }) => viewing.listSections(tx, query, await today(tx)),
    }),
    route(rosterEndpoints, 'GET /sections/:sectionId', {
      access: mayViewSection,
      handle: async ({ tx, params }) => viewing.sectionOf(tx, params.sectionId, await today(tx)),
    }),
    route(rosterEndpoints, 'GET /sections/:sectionId/students', {
      access: mayViewSection,
      handle: async ({ tx, params }) => viewing.studentsOfSection(tx, params.sectionId, await today(tx)),
    }),
    route(pictureEndpoints, 'GET /sections/:sectionId/sign-in', {
      access: mayTeachSection,
      handle: async ({ tx, params }) => pictureSignIn(tx, params.sectionId, await today(tx)),
    }),
    route(pictureEndpoints, 'PUT /sections/:sectionId/sign-in/code', {
      access: mayTeachSection,
      handle: ({ tx, params }) => newSectionCode(tx, params.sectionId),
    }),
    route(pictureEndpoints, 'PUT /sections/:sectionId/sign-in/pictures', {
      access: mayTeachSection,
      handle: async ({ tx, params, body }) =>
        givePictures(tx, { ...params, ...body, today: await today(tx) }),
    }),
    route(pictureEndpoints, 'POST /sections/:sectionId/sign-in/pictures/removals', {
      access: mayTeachSection,
      handle: async ({ tx, params, body }) => {
        await takePictures(tx, { ...params, ...body, today: await today(tx) })
        return {}
      },
    }),
    route(rosterEndpoints, 'GET /students', {
      access: signedIn,
      handle: ({ tx, query }) => viewing.listStudents(tx, query),
    }),
    route(rosterEndpoints, 'GET /students/:studentId', {
      access: mayViewStudent,
      handle: async ({ tx, params }) => viewing.studentWithSections(tx, params.studentId, await today(tx)),
    }),
    route(rosterEndpoints, 'GET /students/:studentId/responsible-adults', {
      access: mayViewStudent,
      handle: async ({ tx, params, query }) =>
        viewing.responsibleAdults(tx, params.studentId, {
          on: query.on ?? (await today(tx)),
          sectionId: query.sectionId,
        }),
    }),
    route(rosterEndpoints, 'GET /children', {
      access: signedIn,
      handle: async ({ tx }) => viewing.childrenOf(tx, await today(tx)),
    }),
  ]
}
