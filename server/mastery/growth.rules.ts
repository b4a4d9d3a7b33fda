import type { Growth } from '#contract/mastery.ts'

export interface SchoolYear {
  startsOn: string
  endsOn: string
}

/** A school year when the roster names none: from July to June. */
export function assumedSchoolYears(today: string): SchoolYear[] {
  const begin = Number(today.slice(0, 4)) - (today.slice(5) < '07-01' ? 1 : 0)
  return [begin, begin - 1].map((year) => ({ startsOn: `${year}-07-01`, endsOn: `${year + 1}-06-30` }))
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/**
 * How many competencies were declared in each month of the school years given, newest first. Days are the
 * district's; a year before the first declaration is left out, save the newest.
 * @param declaredOn the days of the declarations
 */
export function growthOf(
  declaredOn: readonly string[],
  schoolYears: readonly SchoolYear[],
  { now, today }: { now: Date; today: string },
): Growth {
  const thisMonth = today.slice(0, 7)
  const years = schoolYears.map(({ startsOn, endsOn }) => {
    const before = declaredOn.filter((day) => day < startsOn).length
    const within = declaredOn.filter((day) => day >= startsOn && day <= endsOn)
    const months: Growth['schoolYears'][number]['months'] = []
    let sinceBegin = 0
    for (let month = startsOn.slice(0, 7); month <= endsOn.slice(0, 7) && month <= thisMonth;) {
      const declared = within.filter((day) => day.startsWith(month)).length
      sinceBegin += declared
      months.push({ month, declared, sinceBegin, total: before + sinceBegin })
      month = nextMonth(month)
    }
    return { beginsOn: startsOn, endsOn, months }
  })
  return {
    asOf: now.toISOString(),
    schoolYears: years.filter(
      (year, index) => index === 0 || year.months.some((month) => month.declared > 0),
    ),
  }
}
