import {
  keyOf,
  pictureNamed,
  signInPictures,
  subjects,
  type Person,
  type Student,
  type Subject,
} from './people.ts'
import { randomStream } from './random.ts'
import { readTable } from './table.ts'

/** Everybody and everything here is invented. Keys are ours and stay: ids are made from them. */
export const district = {
  key: 'larkwater',
  name: 'Larkwater Public Schools',
  timeZone: 'America/Chicago',
} as const

export const schools = [
  { key: 'quillstone', name: 'Quillstone School', grades: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
  { key: 'fernbridge', name: 'Fernbridge School', grades: [0, 1, 2, 3, 4, 5] },
] as const

const adult = (
  given: string,
  family: string,
  role: Person['role'],
  school: string | null,
  picture: Person['picture'],
  language: Person['language'] = 'en',
): Person => ({ key: keyOf(given, family), given, family, role, school, language, picture })

const staff: readonly Person[] = [
  adult('Nadia', 'Benali', 'teacher', 'quillstone', 'umbrella'),
  adult('Tomasz', 'Wrona', 'teacher', 'quillstone', 'boat'),
  adult('Marisol', 'Ibarra', 'teacher', 'quillstone', 'tree'),
  adult('Grace', 'Oyelaran', 'teacher', 'quillstone', 'kite'),
  adult('Hyejin', 'Seo', 'teacher', 'quillstone', 'apple'),
  adult('Declan', 'Rourke', 'teacher', 'quillstone', 'drum'),
  adult('Samina', 'Qureshi', 'teacher', 'quillstone', 'moon'),
  adult('Luis', 'Cardenal', 'teacher', 'quillstone', 'snail'),
  adult('Anneke', 'Visser', 'teacher', 'quillstone', 'fish'),
  adult('Marcus', 'Tolliver', 'teacher', 'quillstone', 'key'),
  adult('Keoni', 'Palakiko', 'teacher', 'fernbridge', 'fish'),
  adult('Bettina', 'Hofer', 'teacher', 'fernbridge', 'boat'),
  adult('Ravindra', 'Pillai', 'teacher', 'fernbridge', 'kite'),
  adult('Odalys', 'Ferrer', 'teacher', 'fernbridge', 'apple'),
  adult('Adwoa', 'Mensah', 'coach', 'quillstone', 'drum'),
  adult('Mikaela', 'Lindqvist', 'coach', 'fernbridge', 'umbrella'),
  adult('Ruth', 'Castellanos', 'schoolLeader', 'quillstone', 'key'),
  adult('Demetrius', 'Hale', 'schoolLeader', 'fernbridge', 'moon'),
  adult('Farida', 'Azimi', 'districtAdmin', null, 'kite'),
  adult('Sunil', 'Kamath', 'dataOffice', null, 'moon'),
  adult('Ingrid', 'Solheim', 'curriculumOffice', null, 'apple'),
  adult('Thandeka', 'Dube', 'procurementOffice', null, 'snail'),
]

type Homeroom = {
  key: string
  /** As it begins the titles of its sections. */
  title: string
  /** As it ends them, where a school has two homerooms of a grade. */
  group?: string
  grades: readonly number[]
  school: (typeof schools)[number]['key']
  /** "person share, person share": percent of the teaching, adding up to 100; the first has the lead. */
  teachers: Record<Subject, string>
}

/** Both sections of a homeroom have its students: one of mathematics, one of reading. */
const homerooms: readonly Homeroom[] = [
  {
    key: 'KA',
    title: 'Kindergarten',
    grades: [0],
    school: 'quillstone',
    teachers: { mathematics: 'grace.oyelaran 100', reading: 'grace.oyelaran 100' },
  },
  {
    key: '1A',
    title: 'Grade 1',
    grades: [1],
    school: 'quillstone',
    teachers: { mathematics: 'hyejin.seo 100', reading: 'hyejin.seo 75, grace.oyelaran 25' },
  },
  {
    key: '2A',
    title: 'Grade 2',
    grades: [2],
    school: 'quillstone',
    teachers: { mathematics: 'declan.rourke 100', reading: 'declan.rourke 100' },
  },
  {
    key: '3A',
    title: 'Grade 3',
    grades: [3],
    school: 'quillstone',
    teachers: { mathematics: 'samina.qureshi 100', reading: 'samina.qureshi 100' },
  },
  {
    key: '4A',
    title: 'Grade 4',
    grades: [4],
    school: 'quillstone',
    teachers: { mathematics: 'luis.cardenal 100', reading: 'luis.cardenal 100' },
  },
  {
    key: '5A',
    title: 'Grade 5',
    group: 'A',
    grades: [5],
    school: 'quillstone',
    teachers: { mathematics: 'nadia.benali 100', reading: 'marisol.ibarra 70, tomasz.wrona 30' },
  },
  {
    key: '5B',
    title: 'Grade 5',
    group: 'B',
    grades: [5],
    school: 'quillstone',
    teachers: { mathematics: 'tomasz.wrona 60, nadia.benali 40', reading: 'tomasz.wrona 100' },
  },
  {
    key: '6A',
    title: 'Grade 6',
    grades: [6],
    school: 'quillstone',
    teachers: { mathematics: 'anneke.visser 100', reading: 'marcus.tolliver 60, marisol.ibarra 40' },
  },
  {
    key: '7A',
    title: 'Grade 7',
    grades: [7],
    school: 'quillstone',
    teachers: { mathematics: 'anneke.visser 100', reading: 'marcus.tolliver 100' },
  },
  {
    key: '8A',
    title: 'Grade 8',
    grades: [8],
    school: 'quillstone',
    teachers: { mathematics: 'anneke.visser 100', reading: 'marcus.tolliver 100' },
  },
  {
    key: 'K1C',
    title: 'Kindergarten and grade 1',
    grades: [0, 1],
    school: 'fernbridge',
    teachers: { mathematics: 'bettina.hofer 100', reading: 'bettina.hofer 100' },
  },
  {
    key: '23C',
    title: 'Grades 2 and 3',
    grades: [2, 3],
    school: 'fernbridge',
    teachers: { mathematics: 'ravindra.pillai 70, bettina.hofer 30', reading: 'ravindra.pillai 100' },
  },
  {
    key: '4C',
    title: 'Grade 4',
    grades: [4],
    school: 'fernbridge',
    teachers: { mathematics: 'keoni.palakiko 100', reading: 'keoni.palakiko 100' },
  },
  {
    key: '5C',
    title: 'Grade 5',
    grades: [5],
    school: 'fernbridge',
    teachers: { mathematics: 'odalys.ferrer 100', reading: 'odalys.ferrer 100' },
  },
]

export type Section = {
  /** The homeroom's in mathematics ("5A"); with an R in reading ("5A-R"). */
  key: string
  title: string
  subject: Subject
  homeroom: string
  grades: readonly number[]
  school: string
  /** Shares are percent. */
  teachers: { person: string; share: number }[]
}

export const sections: readonly Section[] = homerooms.flatMap((room) =>
  subjects.map((subject) => ({
    key: subject === 'mathematics' ? room.key : `${room.key}-R`,
    title: `${room.title} ${subject}${room.group ? `, group ${room.group}` : ''}`,
    subject,
    homeroom: room.key,
    grades: room.grades,
    school: room.school,
    teachers: room.teachers[subject].split(', ').map((line) => {
      const [person = '', share] = line.split(' ')
      return { person, share: Number(share) }
    }),
  })),
)

const studentRows = readTable('students.csv', [
  'given',
  'family',
  'homeroom',
  'grade',
  'joinedWeek',
  'coach',
  'picture',
] as const)
const guardianRows = readTable('guardians.csv', [
  'given',
  'family',
  'language',
  'picture',
  'students',
] as const)

export const students: readonly Student[] = studentRows.map(({ given, family, homeroom, ...row }) => {
  const room = homerooms.find(({ key }) => key === homeroom)
  const grade = Number(row.grade)
  if (!room?.grades.includes(grade))
    throw new Error(`demo/students.csv: ${given} ${family}: no such homeroom, or not of grade ${row.grade}`)
  return {
    key: keyOf(given, family),
    given,
    family,
    role: 'student',
    school: room.school,
    language: 'en',
    picture: pictureNamed(row.picture, `demo/students.csv: ${given} ${family}`),
    grade,
    homeroom,
    joinedWeek: Number(row.joinedWeek),
  }
})

const guardians: readonly Person[] = guardianRows.map(({ given, family, language, picture }) =>
  adult(
    given,
    family,
    'guardian',
    null,
    pictureNamed(picture, `demo/guardians.csv: ${given} ${family}`),
    language === 'es' ? 'es' : 'en',
  ),
)

export const adults: readonly Person[] = [...staff, ...guardians]

/** Who looks after whom, beside the sections. */
export const relationships: readonly { adult: string; student: string; role: 'coach' | 'guardian' }[] = [
  ...studentRows
    .filter(({ coach }) => coach !== '')
    .map(({ given, family, coach }) => ({
      adult: coach,
      student: keyOf(given, family),
      role: 'coach' as const,
    })),
  ...guardianRows.flatMap(({ given, family, students: children }) =>
    children
      .split(' ')
      .map((student) => ({ adult: keyOf(given, family), student, role: 'guardian' as const })),
  ),
]

/** The people offered for one click on the sign-in page, in its order: by role, then by user name. */
export const samplePeople: readonly string[] = [
  'maya.srinivasan',
  'sami.quispe',
  'nadia.benali',
  'adwoa.mensah',
  'elena.quispe',
  'lakshmi.srinivasan',
  'ruth.castellanos',
  'sunil.kamath',
  'ingrid.solheim',
]

/** The class that signs in by pictures: its code (read as LARK-WATR), and each student's three. */
export const pictureDoor = {
  section: 'K1C',
  code: 'LARKWATR',
  students: students
    .filter(({ homeroom }) => homeroom === 'K1C')
    .map(({ key }) => ({
      student: key,
      pictures: key === 'sami.quispe' ? (['boat', 'moon', 'drum'] as const) : drawn(key),
    })),
}

function drawn(key: string): (typeof signInPictures)[number][] {
  const random = randomStream(3, key)
  return signInPictures
    .map((picture) => ({ picture, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, 3)
    .map(({ picture }) => picture)
}
