import type { FamilyHome, HomeStep, SubjectStanding } from '#contract/families.ts'

/** One part of the sentence: what is said of some subjects. */
export type Line =
  | { kind: 'notBegun' }
  | { kind: 'well'; subjects: string[] }
  /** Got on this day. */
  | { kind: 'gotToday'; steps: HomeStep[] }
  | { kind: 'quiet'; subjects: string[] }
  /** `helpOn`: the day (YYYY-MM-DD) on which help that is arranged comes first. */
  | { kind: 'stuck'; subjects: string[]; helpOn: string | null }

/** The sentence a family reads first: what goes well, what is new today, then what is hard, then what is quiet. */
export function linesOf({ subjects, today, week }: Pick<FamilyHome, 'subjects' | 'today' | 'week'>): Line[] {
  const named = (...standings: SubjectStanding['standing'][]) =>
    subjects.filter(({ standing }) => standings.includes(standing))
  const names = (list: readonly SubjectStanding[]) => list.map(({ subject }) => subject)
  const well = named('onTrack', 'strong')
  const stuck = named('stuck')
  const quiet = named('quiet')
  const [helpOn = null] = stuck.flatMap(({ help }) => help?.on ?? []).sort()
  const steps = week.find(({ on }) => on === today)?.mastered ?? []
  const lines: Line[] = []
  if (well.length) lines.push({ kind: 'well', subjects: names(well) })
  if (steps.length) lines.push({ kind: 'gotToday', steps })
  if (stuck.length) lines.push({ kind: 'stuck', subjects: names(stuck), helpOn })
  if (quiet.length) lines.push({ kind: 'quiet', subjects: names(quiet) })
  return lines.length ? lines : [{ kind: 'notBegun' }]
}

/** How a day (YYYY-MM-DD) is called from another: the next two have words of their own. */
export function dayFrom(today: string, day: string): 'today' | 'tomorrow' | 'later' {
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : 'later'
}

/** Noon of a day on this device: the moment that has this date wherever it is formatted. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00`)

/** A subject within a sentence: in small letters, but for what English writes large everywhere. */
export function inSentence(subject: string, language: string): string {
  const isName = language === 'en' && /^(English|Spanish|French|German|Chinese|Arabic|Latin)\b/.test(subject)
  return isName ? subject : subject.charAt(0).toLocaleLowerCase(language) + subject.slice(1)
}

type Day = FamilyHome['week'][number]

/** The days of the week that have something to tell. */
export const tellingDays = (week: readonly Day[]): Day[] =>
  week.filter(({ answered, mastered, groups }) => answered > 0 || mastered.length > 0 || groups.length > 0)
