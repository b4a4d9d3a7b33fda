interface Names {
  givenName: string
  familyName: string
  preferredName: string | null
}

/** How a person is called everywhere: the name they prefer, then the family's. */
export const nameOf = ({ givenName, familyName, preferredName }: Names): string =>
  `${preferredName ?? givenName} ${familyName}`.trim()
