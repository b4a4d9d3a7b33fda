import { z } from 'zod'
import { Day, Id, PageQuery, Probability, pageOf } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'

/** A person by name, as lists show them. */
export const PersonName = z.object({ id: Id, name: z.string(), picture: z.string().nullable() })
export type PersonName = z.infer<typeof PersonName>

export const Section = z.object({
  id: Id,
  title: z.string(),
  code: z.string().nullable(),
  schoolId: Id,
  schoolName: z.string(),
  courseTitle: z.string().nullable(),
  grades: z.array(z.string()),
  subjects: z.array(z.string()),
  /** The learning map the section works with; null while nobody chose one. */
  frameworkId: Id.nullable(),
  isActive: z.boolean(),
  /** Students in force today, of those the viewer may see. */
  studentCount: z.int(),
  /** Teachers in force today, of those the viewer may see. */
  teachers: z.array(PersonName),
})
export type Section = z.infer<typeof Section>

export const Student = z.object({
  id: Id,
  name: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  picture: z.string().nullable(),
  grades: z.array(z.string()),
  schoolId: Id.nullable(),
  isActive: z.boolean(),
})
export type Student = z.infer<typeof Student>

export const StudentWithSections = Student.extend({
  schoolName: z.string().nullable(),
  /** Sections in force today, of those the viewer may see. */
  sections: z.array(z.object({ id: Id, title: z.string() })),
})
export type StudentWithSections = z.infer<typeof StudentWithSections>

/** One adult's responsibility for one student on one day (teacher–student match). */
export const ResponsibleAdult = z.object({
  adult: PersonName,
  /** teacher, proctor, aide (through a section), or guardian, coach … (through a relationship). */
  role: z.string(),
  sectionId: Id.nullable(),
  sectionTitle: z.string().nullable(),
  isPrimary: z.boolean(),
  /** A teacher's part of the responsibility for the section, 0 to 1; null for other roles. */
  share: Probability.nullable(),
  beginsOn: Day.nullable(),
  endsOn: Day.nullable(),
})
export type ResponsibleAdult = z.infer<typeof ResponsibleAdult>

const SectionParams = z.object({ sectionId: Id })
const StudentParams = z.object({ studentId: Id })

export const rosterEndpoints = {
  'GET /sections': {
    summary: 'The sections the viewer may see: own, of the schools led, or of the district',
    query: PageQuery.extend({ schoolId: Id.optional() }),
    output: pageOf(Section),
  },
  'GET /sections/:sectionId': {
    summary: 'One section with its teachers',
    params: SectionParams,
    output: Section,
  },
  'GET /sections/:sectionId/students': {
    summary: 'The students of a section in force today, of those the viewer may see',
    params: SectionParams,
    output: z.array(Student),
  },
  'GET /students': {
    summary: 'The students the viewer may see, by family name',
    query: PageQuery.extend({
      schoolId: Id.optional(),
      /** Beginning of a given, preferred or family name, in any case. */
      search: z.string().trim().min(1).max(100).optional(),
    }),
    output: pageOf(Student),
  },
  'GET /students/:studentId': {
    summary: 'One student with the school and sections',
    params: StudentParams,
    output: StudentWithSections,
  },
  'GET /students/:studentId/responsible-adults': {
    summary: 'The adults responsible for a student on a day, with role, dates and share',
    params: StudentParams,
    query: z.object({ on: Day.optional(), sectionId: Id.optional() }),
    output: z.array(ResponsibleAdult),
  },
  'GET /children': {
    summary: 'The students the viewer is guardian of',
    output: z.array(Student),
  },
} satisfies Endpoints
