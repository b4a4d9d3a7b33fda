import { SignInPicture } from '#contract/pictures.ts'

/** What everybody in the invented district has; who they are stands in district.ts and its tables. */
export const signInPictures = SignInPicture.options
export const pictures = [...signInPictures, 'key'] as const
export type Picture = (typeof pictures)[number]

/** The roles of the sample people, in our words; the office names follow the district's offices. */
export type Role =
  | 'student'
  | 'teacher'
  | 'coach'
  | 'guardian'
  | 'schoolLeader'
  | 'districtAdmin'
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
  /** 0 is kindergarten. */
  grade: number
  homeroom: string
  /** Week of the school year in which the student came, from 1. */
  joinedWeek: number
}

export const subjects = ['mathematics', 'reading'] as const
export type Subject = (typeof subjects)[number]

/** "Xiomara Peña" becomes "xiomara.pena". */
export function keyOf(given: string, family: string): string {
  return `${given}.${family}`
    .normalize('NFD')
    .replace(/[^a-zA-Z.-]/g, '')
    .toLowerCase()
}

/** @throws Error when a table names a picture that there is none of */
export function pictureNamed(name: string, whose: string): Picture {
  const picture = pictures.find((candidate) => candidate === name)
  if (!picture) throw new Error(`${whose}: there is no picture "${name}"`)
  return picture
}
