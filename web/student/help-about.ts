import { useEffect } from 'react'

/** What a student is at when she asks for help: the adult who comes sees it. */
type About = { competencyId?: string; attemptId?: string }

let about: About = {}

/** A page of work says what it is about, as long as it is open. */
export function useHelpAbout(competencyId: string | undefined, attemptId: string | undefined): void {
  useEffect(() => {
    about = { ...(competencyId ? { competencyId } : {}), ...(attemptId ? { attemptId } : {}) }
    return () => {
      about = {}
    }
  }, [competencyId, attemptId])
}

export const helpAbout = (): About => about
