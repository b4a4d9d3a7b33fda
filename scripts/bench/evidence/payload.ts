/** What the benchmark sends: the usual statement of about 700 bytes, of 5,000 people, 30 verbs and 10,000 activities. */

export const people = 5000
const verbs = 30
const activities = 10_000

export const homePage = 'https://district.example/people'
export const actorOf = (n: number) => ({
  objectType: 'Agent',
  name: `Student ${n}`,
  account: { homePage, name: `student ${n}` },
})
export const verbOf = (n: number) => `https://example.org/verbs/did-${n}`
export const units = 40
export const unitOf = (n: number) => `https://content.example/course/unit-${n % units}`
export const activityOf = (n: number) => `${unitOf(n)}/activities/${n}`

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

/** The n-th statement: people, verbs and activities in a mixed order that is the same in every run. */
export function statementOf(n: number, person = (n * 7919) % people): string {
  const [verb, activity] = [(n * 31) % verbs, (n * 104_729) % activities]
  return JSON.stringify({
    actor: actorOf(person),
    verb: { id: verbOf(verb), display: { 'en-US': `did ${verb}` } },
    object: {
      objectType: 'Activity',
      id: activityOf(activity),
      definition: {
        name: { 'en-US': `Activity ${activity}` },
        type: 'http://adlnet.gov/expapi/activities/assessment',
      },
    },
    result: {
      score: { scaled: (n % 11) / 10 },
      success: n % 3 > 0,
      completion: true,
      duration: `PT${5 + (n % 50)}.25S`,
      response: 'seven eighths',
    },
    context: {
      registration: uuid(person),
      platform: 'Example content player',
      language: 'en-US',
    },
    timestamp: '2026-11-24T08:15:30.125Z',
  })
}
