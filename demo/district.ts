import { readTable } from './table.ts'

/** Everybody and everything here is invented. Keys are ours and stay: ids are made from them. */
export const district = {
  key: 'larkwater',
  name: 'Larkwater Public Schools',
  timeZone: 'America/Chicago',
} as const

export const schools = [
  { key: 'quillstone', name: 'Quillstone School', grades: [3, 4, 5, 6] },
  { key: 'fernbridge', name: 'Fernbridge School', grades: [3, 4, 5] },
] as const

type Picture = (typeof pictures)[number]
export const pictures = [
  'kite',
  'fish',
  'boat',
  'tree',
  'apple',
  'moon',
  'drum',
  'umbrella',
  'snail',
  'key',
] as const

/** The roles of the sample people, in our words; the office names follow the district's offices. */
type Role =
  | 'student'
  | 'teacher'
  | 'coach'
  | 'guardian'
  | 'schoolLeader'
  | 'dataOffice'
  | 'curriculumOffice'
  | 'procurementOffice'

export type Person = {
  /** Also the local account's user name. */
  key: string
  given: string
  family: string
  role: Role
  /** A school's key; district offices and guardians have none. */
  school: string | null
  language: 'en' | 'es'
  picture: Picture
}

export type Student = Person & {
  role: 'student'
  grade: number
  section: string
  /** Week of the school year in which the student came, from 1. */
  joinedWeek: number
}

const adult = (
  given: string,
  family: string,
  role: Role,
  school: string | null,
  picture: Picture,
  language: 'en' | 'es' = 'en',
): Person => ({ key: keyOf(given, family), given, family, role, school, language, picture })

export const adults: readonly Person[] = [
  adult('Nadia', 'Benali', 'teacher', 'quillstone', 'umbrella'),
  adult('Tomasz', 'Wrona', 'teacher', 'quillstone', 'boat'),
  adult('Keoni', 'Palakiko', 'teacher', 'fernbridge', 'fish'),
  adult('Adwoa', 'Mensah', 'coach', 'quillstone', 'drum'),
  adult('Ruth', 'Castellanos', 'schoolLeader', 'quillstone', 'key'),
  adult('Elena', 'Quispe', 'guardian', null, 'tree', 'es'),
  adult('Sunil', 'Kamath', 'dataOffice', null, 'moon'),
  adult('Ingrid', 'Solheim', 'curriculumOffice', null, 'apple'),
  adult('Thandeka', 'Dube', 'procurementOffice', null, 'snail'),
]

/** Shares are percent of the teaching of a section and add up to 100; the first teacher has the lead. */
export const sections = [
  {
    key: '5A',
    title: 'Grade 5 mathematics, group A',
    grade: 5,
    school: 'quillstone',
    teachers: [{ person: 'nadia.benali', share: 100 }],
  },
  {
    key: '5B',
    title: 'Grade 5 mathematics, group B',
    grade: 5,
    school: 'quillstone',
    teachers: [
      { person: 'tomasz.wrona', share: 60 },
      { person: 'nadia.benali', share: 40 },
    ],
  },
  {
    key: '4C',
    title: 'Grade 4 mathematics',
    grade: 4,
    school: 'fernbridge',
    teachers: [{ person: 'keoni.palakiko', share: 100 }],
  },
] as const

const rows = readTable('students.csv', [
  'given',
  'family',
  'section',
  'joinedWeek',
  'coached',
  'picture',
] as const)

export const students: readonly Student[] = rows.map(({ given, family, section: key, ...row }) => {
  const section = sections.find((candidate) => candidate.key === key)
  const picture = pictures.find((candidate) => candidate === row.picture)
  if (!section || !picture)
    throw new Error(`demo/students.csv: ${given} ${family}: no such section or picture`)
  return {
    key: keyOf(given, family),
    given,
    family,
    role: 'student',
    school: section.school,
    language: 'en',
    picture,
    grade: section.grade,
    section: key,
    joinedWeek: Number(row.joinedWeek),
  }
})

/** Who looks after whom, beside the sections. */
export const relationships: readonly { adult: string; student: string; role: 'coach' | 'guardian' }[] = [
  ...rows
    .filter((row) => row.coached === 'yes')
    .map(({ given, family }) => ({
      adult: 'adwoa.mensah',
      student: keyOf(given, family),
      role: 'coach' as const,
    })),
  { adult: 'elena.quispe', student: 'mateo.quispe', role: 'guardian' },
  { adult: 'elena.quispe', student: 'luna.quispe', role: 'guardian' },
]

/** The people offered for one click on the sign-in page, in its order: by role, then by user name. */
export const samplePeople: readonly string[] = [
  'luna.quispe',
  'maya.srinivasan',
  'nadia.benali',
  'adwoa.mensah',
  'elena.quispe',
  'ruth.castellanos',
  'sunil.kamath',
  'ingrid.solheim',
]

/** "Xiomara Peña" becomes "xiomara.pena". */
function keyOf(given: string, family: string): string {
  return `${given}.${family}`
    .normalize('NFD')
    .replace(/[^a-zA-Z.-]/g, '')
    .toLowerCase()
}
