import type { PersonName } from '#contract/roster.ts'
interface Names {
  givenName: string
  familyName: string
  preferredName: string | null
}

/** How a person is called everywhere: the name they prefer, then the family's. */
export const nameOf = ({ givenName, familyName, preferredName }: Names): string =>
  `${preferredName ?? givenName} ${familyName}`.trim()

/** The adult of a row that names one where the viewer may see her; null where the row has none. */
export const adultOf = (row: {
  adultId: string | null
  givenName: string | null
  familyName: string | null
  preferredName: string | null
  picture: string | null
}): PersonName | null =>
  row.adultId === null
    ? null
    : {
        id: row.adultId,
        name: nameOf({
          givenName: row.givenName!,
          familyName: row.familyName!,
          preferredName: row.preferredName,
        }),
        picture: row.picture,
      }
