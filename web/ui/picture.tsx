import './picture.css'

/** People are pictures, never photos. Drawn on a 48 grid; the same picture on sign-in, in the header and in lists. */
const drawings = {
  kite: (
    <>
      <path d="M27 4 12 18l9 16Z" fill="var(--got)" />
      <path d="M27 4 21 34l17-13Z" fill="var(--do)" />
      <path
        d="M21 34c-1 3-5 2-6 5s-4 2-6 4"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </>
  ),
  fish: (
    <>
      <path d="M5 24c6-11 21-13 29-1l9-8v19l-9-8C26 37 11 36 5 24Z" fill="var(--got)" />
      <path
        d="M20 16c5 5 5 11 0 16"
        fill="none"
        stroke="var(--on-got)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="13.5" cy="22" r="2.2" fill="var(--on-got)" />
    </>
  ),
  boat: (
    <>
      <path d="M5 30h38a14 12 0 0 1-14 12H19A14 12 0 0 1 5 30Z" fill="var(--ink)" />
      <path d="M22.5 4v22H8Z" fill="var(--do)" />
      <path d="M26.5 9v17H38Z" fill="var(--help)" />
    </>
  ),
  tree: (
    <>
      <rect x="21.5" y="26" width="5" height="18" rx="1.5" fill="var(--ink)" />
      <circle cx="24" cy="17" r="13.5" fill="var(--got)" />
      <circle cx="19.5" cy="14" r="2.3" fill="var(--do)" />
      <circle cx="29" cy="19" r="2.3" fill="var(--do)" />
      <circle cx="21" cy="23" r="2.3" fill="var(--do)" />
    </>
  ),
  apple: (
    <>
      <path
        d="M24 15c-7-5-17-1-17 10 0 10 7 18 12 18 2.5 0 3-1 5-1s2.5 1 5 1c5 0 12-8 12-18 0-11-10-15-17-10Z"
        fill="var(--help)"
      />
      <path d="M24 15c0-4 1-7 3-9" fill="none" stroke="var(--ink)" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M27 10c2-5 6-6 11-5-1 5-5 7-11 5Z" fill="var(--got)" />
    </>
  ),
  moon: (
    <>
      <path d="M31 5a20 20 0 1 0 12 27A17 17 0 0 1 31 5Z" fill="var(--do)" />
      <circle cx="38" cy="12" r="2" fill="var(--ink)" />
      <circle cx="43" cy="20" r="1.4" fill="var(--ink)" />
    </>
  ),
  drum: (
    <>
      <path d="M7 17h34v18c0 4-7.5 7-17 7S7 39 7 35Z" fill="var(--help)" />
      <path
        d="m8 20 8 20 8-18 8 18 8-20"
        fill="none"
        stroke="var(--on-help)"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <ellipse cx="24" cy="17" rx="17" ry="7" fill="var(--do)" />
      <path
        d="M27 15 42 4M20 15 9 5"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </>
  ),
  umbrella: (
    <>
      <path
        d="M24 24v14a4.5 4.5 0 0 0 9 0"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M4 25a20 19 0 0 1 40 0Z" fill="var(--got)" />
      <path d="M16 25C16 14 19 8 24 6c5 2 8 8 8 19Z" fill="var(--do)" />
    </>
  ),
  snail: (
    <>
      <path
        d="M4 42c8-1 14-2 24-2 9 0 13-2 13-9v-8"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="5.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="m40 20-2.5-7M42 20l3.5-6"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="21" cy="25" r="14" fill="var(--do)" />
      <path
        d="M21 25a2.6 2.6 0 0 1 5 1 5.6 5.6 0 0 1-10.6 1.5A8 8 0 0 1 22 17a9.5 9.5 0 0 1 8 14"
        fill="none"
        stroke="var(--on-do)"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </>
  ),
  key: (
    <>
      <circle cx="15" cy="17" r="9" fill="none" stroke="var(--got)" strokeWidth="6" />
      <path
        d="m22 24 19 18M33 34l5-5"
        fill="none"
        stroke="var(--got)"
        strokeWidth="6"
        strokeLinecap="round"
      />
    </>
  ),
  bell: (
    <>
      <path d="M24 6c8 0 12 6 12 14 0 9 3 11 5 14H7c2-3 5-5 5-14C12 12 16 6 24 6Z" fill="var(--do)" />
      <path d="M18.5 38a5.5 5.5 0 0 0 11 0Z" fill="var(--ink)" />
      <path d="M24 6V3.5" stroke="var(--ink)" strokeWidth="3" strokeLinecap="round" />
      <path d="M9.5 29h29" stroke="var(--help)" strokeWidth="4" />
    </>
  ),
  leaf: (
    <>
      <path d="M7 41C4 18 20 5 43 6c1 23-11 36-30 31Z" fill="var(--got)" />
      <path
        d="M6 43C12 31 20 23 32 16M19 26l-1-9M24.5 21.500l9 1"
        fill="none"
        stroke="var(--on-got)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </>
  ),
  house: (
    <>
      <path d="M10 21h28v21H10Z" fill="var(--do)" />
      <path d="M4 23 24 5l20 18Z" fill="var(--help)" />
      <path d="M20 42V30a4 4 0 0 1 8 0v12Z" fill="var(--ink)" />
      <path d="M33 7h5v9l-5-4.500Z" fill="var(--ink)" />
    </>
  ),
  mushroom: (
    <>
      <path d="M18 25h12l2.5 14a4 4 0 0 1-4 4.500h-9a4 4 0 0 1-4-4.500Z" fill="var(--do)" />
      <path d="M4 26C4 13 13 5 24 5s20 8 20 21c0 2-4 3-20 3S4 28 4 26Z" fill="var(--help)" />
      <circle cx="17" cy="16" r="3.4" fill="var(--on-help)" />
      <circle cx="29" cy="12.5" r="2.6" fill="var(--on-help)" />
      <circle cx="34" cy="21" r="3" fill="var(--on-help)" />
    </>
  ),
  balloon: (
    <>
      <path
        d="M24 4c9 0 14 6.5 14 14 0 8-7 14-11 17h-6c-4-3-11-9-11-17C10 10.5 15 4 24 4Z"
        fill="var(--help)"
      />
      <path
        d="M24 4c4.5 0 6.5 6.5 6.5 14 0 8-3 14-4.5 17h-4c-1.5-3-4.5-9-4.5-17C17.5 10.5 19.5 4 24 4Z"
        fill="var(--do)"
      />
      <path d="M20 38h8v6h-8Z" fill="var(--ink)" />
    </>
  ),
  star: (
    <>
      <path d="m24 4 6 13 14 1.5-10.5 9.5 3 14L24 35l-12.5 7 3-14L4 18.5 18 17Z" fill="var(--do)" />
      <circle cx="20" cy="22" r="1.9" fill="var(--on-do)" />
      <circle cx="28" cy="22" r="1.9" fill="var(--on-do)" />
      <path
        d="M20 27.500c2.4 2.6 5.6 2.6 8 0"
        fill="none"
        stroke="var(--on-do)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  ),
}

export type PictureName = keyof typeof drawings

const names = Object.keys(drawings) as PictureName[]

/**
 * The picture of a person: the one on record, or one that follows from the id and so is the same on every screen.
 */
export function pictureOf(person: { id: string; picture?: string | null | undefined }): PictureName {
  if (person.picture && person.picture in drawings) return person.picture as PictureName
  let sum = 0
  for (const character of person.id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return names[sum % names.length] ?? 'kite'
}

export function Picture({ name, size = 36 }: { name: PictureName; size?: 28 | 36 | 48 | 64 }) {
  return (
    <svg className={`picture picture--${size}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}

export const pictureNames: readonly PictureName[] = names
