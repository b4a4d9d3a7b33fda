import { z } from 'zod'
import { Id } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { Language } from './language.ts'

/** What a person is to the district. One person may hold several; the screens follow the first that applies. */
export const Role = z.enum([
  'student',
  'teacher',
  'coach',
  'guardian',
  'schoolLeader',
  'districtAdmin',
  'dataOffice',
  'curriculumOffice',
  'procurementOffice',
])
export type Role = z.infer<typeof Role>

export const DistrictChoice = z.object({ id: Id, name: z.string(), isDemo: z.boolean() })
export type DistrictChoice = z.infer<typeof DistrictChoice>

/** A sample person of a demonstration district, to step into with one click. */
export const SamplePerson = z.object({
  userId: Id,
  name: z.string(),
  role: Role,
  picture: z.string().nullable(),
  /** For a student the grade, for a teacher a section, for a guardian the child. */
  about: z.string().nullable(),
})
export type SamplePerson = z.infer<typeof SamplePerson>

export const Session = z.object({
  user: z.object({
    id: Id,
    name: z.string(),
    givenName: z.string(),
    picture: z.string().nullable(),
    /** The one they chose for their screens; null until they do. */
    language: Language.nullable(),
  }),
  district: DistrictChoice,
  roles: z.array(Role),
})
export type Session = z.infer<typeof Session>

export const SignIn = z.object({
  districtId: Id.optional(),
  login: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(1000),
})

export const accessEndpoints = {
  'GET /districts': {
    summary: 'The districts of this installation, for the sign-in page',
    output: z.array(DistrictChoice),
  },
  'GET /districts/:districtId/sample-people': {
    summary: 'The sample people of a demonstration district; empty for a real one',
    params: z.object({ districtId: Id }),
    output: z.array(SamplePerson),
  },
  'POST /session': {
    summary: 'Sign in with a name and a password; sets the session cookie',
    body: SignIn,
    output: Session,
  },
  'POST /session/sample': {
    summary: 'Sign in as a sample person of a demonstration district',
    body: z.object({ districtId: Id, userId: Id }),
    output: Session,
  },
  'GET /session': { summary: 'Who is signed in, with their roles', output: Session.nullable() },
  'PATCH /me': {
    summary: 'Keep the language one chose for the screens',
    body: z.strictObject({ language: Language }),
    output: z.object({}),
  },
  'DELETE /session': { summary: 'Sign out', output: z.object({}) },
} satisfies Endpoints
