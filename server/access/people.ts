import type { Role, SamplePerson } from '#contract/access.ts'
import type { Language } from '#contract/language.ts'
import type { Tx } from '#server/platform/db.ts'
import type { Viewer } from '#server/platform/route.ts'
import type { Ties } from './scope.rules.ts'

export interface SigningStudent {
  id: string
  givenName: string
  familyName: string
  picture: string | null
}

export interface Person {
  id: string
  givenName: string
  name: string
  picture: string | null
  /** The one they chose; null until they do. */
  language: Language | null
}

/** What this part needs to know about people; the roster gives it (wired in app.ts). */
export interface People {
  tiesOf(tx: Tx, userId: string): Promise<Ties>
  /** Null for somebody who may not come in: the roster holds them as inactive, or keeps them from signing in. */
  personOf(tx: Tx, userId: string): Promise<Person | null>
  /** @param today YYYY-MM-DD, which decides what they are called */
  describe(tx: Tx, userIds: readonly string[], today: string): Promise<SamplePerson[]>
  chooseLanguage(tx: Tx, userId: string, language: Language): Promise<void>
  /** Students in force in a section on a day who may sign in, by given name. */
  studentsWhoSignIn(tx: Tx, sectionId: string, today: string): Promise<SigningStudent[]>
}

/** Somebody signed in: who they are, and what every transaction of theirs may see. */
export interface SignedIn extends Viewer {
  roles: readonly Role[]
  person: Person
}

export interface OpenedSession {
  token: string
  signedIn: SignedIn
}
