import { accessEndpoints, type Session } from '#contract/access.ts'
import { pictureDoorEndpoints } from '#contract/pictures.ts'
import type { Reply, Route } from '#server/platform/route.ts'
import { route } from '#server/platform/route.ts'
import { listDistricts, sessionHours, type AccessDesk, type OpenedSession, type SignedIn } from './access.ts'
import { anyone, signedIn } from './permissions.ts'

/** `__Host-` binds the cookie to this host over TLS; plain HTTP (a trial on one's own machine) cannot carry it. */
const cookieName = (isSecure: boolean) => (isSecure ? '__Host-proximal' : 'proximal')

/** Over TLS only the bound cookie counts: a page of a sibling host could have planted the other. */
export const tokenOf = (cookies: Record<string, string | undefined>, isSecure: boolean): string | undefined =>
  cookies[cookieName(isSecure)]

export function accessRoutes(desk: AccessDesk): Route[] {
  const describe = async ({ person, roles, districtId }: SignedIn): Promise<Session> => ({
    user: person,
    district: await desk.districtOf(districtId),
    roles: [...roles],
  })
  const begin = ({ token, signedIn }: OpenedSession, reply: Reply, isSecure: boolean) => {
    reply.setCookie(cookieName(isSecure), token, { isSecure, maxAgeSeconds: sessionHours * 3600 })
    return describe(signedIn)
  }
  return [
    route(accessEndpoints, 'GET /districts', {
      access: anyone,
      handleAlone: ({ database }) => listDistricts(database),
    }),
    route(accessEndpoints, 'GET /districts/:districtId/sample-people', {
      access: anyone,
      limitPerMinute: 600,
      handleAlone: ({ params }) => desk.samplePeople(params.districtId),
    }),
    route(accessEndpoints, 'POST /session', {
      access: anyone,
      limitPerMinute: 600,
      handleAlone: async ({ body, reply, isSecure, address }) =>
        begin(await desk.signIn({ ...body, address }), reply, isSecure),
    }),
    route(accessEndpoints, 'POST /session/sample', {
      access: anyone,
      limitPerMinute: 600,
      handleAlone: async ({ body, reply, isSecure }) => begin(await desk.signInSample(body), reply, isSecure),
    }),
    route(pictureDoorEndpoints, 'GET /sign-in/sections/:code', {
      access: anyone,
      limitPerMinute: 600,
      handleAlone: async ({ params, query, address }) => ({
        students: await desk.studentsByPictures({ ...params, ...query, address }),
      }),
    }),
    route(pictureDoorEndpoints, 'POST /session/pictures', {
      access: anyone,
      limitPerMinute: 600,
      handleAlone: async ({ body, reply, isSecure, address }) =>
        begin(await desk.signInByPictures({ ...body, address }), reply, isSecure),
    }),
    route(accessEndpoints, 'GET /session', {
      access: anyone,
      handleAlone: ({ viewer }) => (viewer ? describe(viewer as SignedIn) : null),
    }),
    route(accessEndpoints, 'PATCH /me', {
      access: signedIn,
      handleAlone: async ({ viewer, body }) => {
        await desk.chooseLanguage(viewer!, body.language)
        return {}
      },
    }),
    route(accessEndpoints, 'DELETE /session', {
      access: anyone,
      handleAlone: async ({ cookies, isSecure, reply }) => {
        const token = tokenOf(cookies, isSecure)
        if (token) await desk.signOut(token)
        reply.clearCookie(cookieName(true))
        reply.clearCookie(cookieName(false))
        return {}
      },
    }),
  ]
}
