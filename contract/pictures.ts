import { z } from 'zod'
import { Session } from './access.ts'
import { Id, Instant } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'

/** What a young student taps instead of a password: the nine drawings of the sign-in page, in its order. */
export const SignInPicture = z.enum([
  'kite',
  'fish',
  'boat',
  'tree',
  'apple',
  'moon',
  'drum',
  'umbrella',
  'snail',
])
export type SignInPicture = z.infer<typeof SignInPicture>

/** Three different pictures; their order counts. */
export const PictureSecret = z
  .array(SignInPicture)
  .length(3)
  .refine((pictures) => new Set(pictures).size === 3, 'names a picture twice')

/** A section's sign-in code, as typed: capitals, blanks and hyphens do not matter. */
export const SectionCode = z
  .string()
  .max(40)
  .transform((code) => code.toUpperCase().replace(/[^A-Z0-9]/g, ''))

/** How one student of a section signs in. Which pictures are hers nobody can read, her teacher neither. */
export const PictureSignIn = z.object({
  id: Id,
  name: z.string(),
  picture: z.string().nullable(),
  /** When her pictures were set; null while she has none. */
  setAt: Instant.nullable(),
  /** Closed by too many wrong tries in a row: new pictures open it. */
  isClosed: z.boolean(),
})
export type PictureSignIn = z.infer<typeof PictureSignIn>

export const NewPictures = z.object({ studentId: Id, pictures: z.array(SignInPicture) })
export type NewPictures = z.infer<typeof NewPictures>

const SectionParams = z.object({ sectionId: Id })
const StudentIds = z.strictObject({ studentIds: z.array(Id).min(1).max(60) })

/** Signing in: nobody is known yet. */
export const pictureDoorEndpoints = {
  'GET /sign-in/sections/:code': {
    summary: 'Who of a section signs in by pictures: first names and pictures, to whoever knows its code',
    params: z.object({ code: SectionCode }),
    query: z.object({ districtId: Id.optional() }),
    output: z.object({
      students: z.array(z.object({ id: Id, name: z.string(), picture: z.string().nullable() })),
    }),
  },
  'POST /session/pictures': {
    summary: "Sign in with a section's code and one's three pictures; sets the session cookie",
    body: z.strictObject({
      districtId: Id.optional(),
      code: SectionCode,
      studentId: Id,
      pictures: PictureSecret,
    }),
    output: Session,
  },
} satisfies Endpoints

/** What the section's teacher decides. */
export const pictureEndpoints = {
  'GET /sections/:sectionId/sign-in': {
    summary: "A section's sign-in code and who of it signs in by pictures",
    params: SectionParams,
    output: z.object({
      /** In two groups of four; null while there is none. */
      code: z.string().nullable(),
      students: z.array(PictureSignIn),
    }),
  },
  'PUT /sections/:sectionId/sign-in/code': {
    summary: 'Give a section a new sign-in code; the old one opens nothing any more',
    params: SectionParams,
    output: z.object({ code: z.string() }),
  },
  'PUT /sections/:sectionId/sign-in/pictures': {
    summary:
      'Give students of a section new pictures, told this once; those signed in by the old are signed out',
    params: SectionParams,
    body: StudentIds,
    output: z.array(NewPictures),
  },
  'POST /sections/:sectionId/sign-in/pictures/removals': {
    summary: 'Students of the section no longer sign in by pictures',
    params: SectionParams,
    body: StudentIds,
    output: z.object({}),
  },
} satisfies Endpoints
