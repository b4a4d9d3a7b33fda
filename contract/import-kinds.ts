import type { Role } from './access.ts'

/** Without zod, so that the web can ask too and its first load stays small. */

export const importKinds = ['roster', 'standards', 'prerequisites', 'responses'] as const
type Kind = (typeof importKinds)[number]

/** Which kinds an office runs and sees: frameworks are the curriculum office's too, people's records are not. */
const kindsOfRole: Partial<Record<Role, readonly Kind[]>> = {
  districtAdmin: importKinds,
  dataOffice: importKinds,
  curriculumOffice: ['standards', 'prerequisites'],
}

/** The kinds of imports that somebody with these roles may run and see, in the order they are shown. */
export const importKindsOf = (roles: readonly string[]): Kind[] =>
  importKinds.filter((kind) => roles.some((role) => kindsOfRole[role as Role]?.includes(kind)))
