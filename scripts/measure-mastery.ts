/**
 * node scripts/measure-mastery.ts FILE [--validation]
 * What docs/engine/kalman-logistic-filter.md reports: how well the filter predicts, what declarations and calls for
 * help came to, on a response log (CSV or CSV.gz with user_id, item_id, correct, skill_id, in the order of time
 * within a student). Students are split by hash: 70 % train (they give the frozen easiness), 10 % validation (for
 * choosing parameters), 20 % test. No student is in two. Every prediction is made before its outcome is shown.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { foldEvidence, unknownStudent } from '../engine/mastery/fold.ts'
import type { CompetencyState, StudentState } from '../engine/mastery/fold.ts'
import { competencyEasinessOf, easinessOf, observe, priorCompetency } from '../engine/mastery/kalman.ts'
import type { Counts } from '../engine/mastery/kalman.ts'
import { masteryParameters } from '../engine/mastery/mastery.parameters.ts'
import { deriveStanding } from '../engine/mastery/states.ts'

type Response = { student: string; item: string; competency: string; isCorrect: boolean }
type Prediction = { student: string; probability: number; isCorrect: boolean; seen: number; seenHere: number }
type Course = { declaredAt: number | null; helpAt: number | null; answers: boolean[] }

const [file = '', flag] = process.argv.slice(2)
if (file === '') {
  console.error('usage: node scripts/measure-mastery.ts FILE [--validation]')
  process.exit(2)
}
const responses = readLog(file)
const bucketOf = new Map([...new Set(responses.map((one) => one.student))].map((id) => [id, bucket(id)]))
const isHeldOut = (student: string): boolean => {
  const number = bucketOf.get(student) ?? 0
  return flag === '--validation' ? number === 2 : number < 2
}
const easiness = freezeEasiness(responses.filter((one) => (bucketOf.get(one.student) ?? 0) > 2))
const { predictions, control, courses } = replay(responses.filter((one) => isHeldOut(one.student)))

console.log(
  `students ${new Set(predictions.map((one) => one.student)).size}, responses ${predictions.length}`,
)
const [low, high] = bootstrapAuc(predictions)
console.log(
  `filter          ${describe(predictions)}  AUC 95 % interval ${low.toFixed(4)} to ${high.toFixed(4)}`,
)
console.log(`item mean only  ${describe(control)}`)
console.log(`first ten       ${describe(predictions.filter((one) => one.seen < 10))}`)
console.log(`later           ${describe(predictions.filter((one) => one.seen >= 10))}`)
console.log(`first on skill  ${describe(predictions.filter((one) => one.seenHere === 0))}`)
console.log(`third and later ${describe(predictions.filter((one) => one.seenHere >= 2))}`)
describeCourses([...courses.values()])

function readLog(path: string): Response[] {
  const bytes = readFileSync(path)
  const [header = '', ...lines] = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString()
    .trim()
    .split('\n')
  const names = header.trim().split(',')
  const [student, item, correct, competency] = ['user_id', 'item_id', 'correct', 'skill_id'].map((name) => {
    const column = names.indexOf(name)
    if (column < 0) throw new Error(`${path}: no column ${name}`)
    return column
  }) as [number, number, number, number]
  return lines.map((line) => {
    const cells = line.trim().split(',')
    const cell = (column: number): string => cells[column] ?? ''
    return {
      student: cell(student),
      item: cell(item),
      competency: cell(competency),
      isCorrect: cell(correct) === '1',
    }
  })
}

function bucket(student: string): number {
  return parseInt(createHash('sha256').update(`v1:${student}`).digest('hex').slice(0, 8), 16) % 10
}

function freezeEasiness(training: readonly Response[]) {
  const items = new Map<string, Counts>()
  const competencies = new Map<string, Counts>()
  let everything: Counts = { count: 0, correct: 0 }
  const nothing: Counts = { count: 0, correct: 0 }
  const plus = ({ count, correct }: Counts, isCorrect: boolean): Counts => ({
    count: count + 1,
    correct: correct + (isCorrect ? 1 : 0),
  })
  for (const { item, competency, isCorrect } of training) {
    items.set(item, plus(items.get(item) ?? nothing, isCorrect))
    competencies.set(competency, plus(competencies.get(competency) ?? nothing, isCorrect))
    everything = plus(everything, isCorrect)
  }
  return {
    ofItem: ({ item, competency }: Response): number =>
      easinessOf(items.get(item) ?? nothing, [competencies.get(competency) ?? nothing], everything),
    ofCompetency: (competency: string): number =>
      competencyEasinessOf(competencies.get(competency) ?? nothing, everything),
  }
}

function replay(heldOut: readonly Response[]) {
  const states = new Map<string, StudentState>()
  const courses = new Map<string, Course>()
  const predictions: Prediction[] = []
  const control: Prediction[] = []
  heldOut.forEach((response, index) => {
    const { student, competency, isCorrect } = response
    const before = states.get(student) ?? unknownStudent(masteryParameters)
    const known = before.competencies.get(competency)
    const itemEasiness = easiness.ofItem(response)
    const { probability } = observe(
      { ability: before.ability, competencies: [known?.belief ?? priorCompetency(masteryParameters)] },
      { easiness: itemEasiness, isCorrect },
      masteryParameters,
    )
    const seen = { student, isCorrect, seen: before.evidenceCount, seenHere: known?.evidenceCount ?? 0 }
    predictions.push({ ...seen, probability })
    control.push({ ...seen, probability: 1 / (1 + Math.exp(-itemEasiness)) })

    const after = foldEvidence(
      before,
      {
        id: String(index),
        at: index,
        sequence: index,
        kind: 'assessed',
        itemId: response.item,
        easiness: itemEasiness,
        competencies: [{ id: competency, easiness: easiness.ofCompetency(competency) }],
        isCorrect,
        hints: null,
        attempts: null,
      },
      masteryParameters,
    )
    states.set(student, after)
    follow(courses, `${student} ${competency}`, after.competencies.get(competency) ?? null, isCorrect)
  })
  return { predictions, control, courses }
}

function follow(
  courses: Map<string, Course>,
  key: string,
  evidence: CompetencyState | null,
  isCorrect: boolean,
): void {
  const course = courses.get(key) ?? { declaredAt: null, helpAt: null, answers: [] }
  courses.set(key, course)
  course.answers.push(isCorrect)
  const tries = course.answers.length
  if (evidence !== null && evidence.declaredAt !== null) course.declaredAt ??= tries
  const { state } = deriveStanding({
    evidence,
    judgment: null,
    prerequisites: [],
    now: evidence?.asOf ?? 0,
    hasAskedForHelp: false,
    isOpenedByTeacher: false,
    parameters: masteryParameters,
  })
  if (state === 'needsHelp') course.helpAt ??= tries
}

function describeCourses(courses: readonly Course[]): void {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % of ${whole}`
  const rightOf = (answers: readonly boolean[]): number => answers.filter(Boolean).length
  const declared = courses.filter((one) => one.declaredAt !== null)
  console.log(
    `declared        ${share(declared.length, courses.length)} student–competency pairs; next five answers:`,
  )
  for (const [from, to] of [
    [2, 2],
    [3, 4],
    [5, 9],
    [10, Infinity],
  ] as const) {
    const some = declared.filter(({ declaredAt }) => (declaredAt ?? 0) >= from && (declaredAt ?? 0) <= to)
    const next = some.flatMap(({ answers, declaredAt }) => answers.slice(declaredAt ?? 0).slice(0, 5))
    console.log(`  at try ${from} to ${to}: ${some.length} pairs, ${share(rightOf(next), next.length)} right`)
  }
  // Stuck: of the tries 11 to 15, three at most went right. Nothing the rule has seen by then enters this.
  const long = courses.filter((one) => one.answers.length >= 15 && (one.declaredAt ?? Infinity) > 10)
  const stuck = long.filter((one) => rightOf(one.answers.slice(10, 15)) <= 3)
  const flagged = long.filter((one) => one.helpAt !== null && one.helpAt <= 10)
  const both = stuck.filter((one) => flagged.includes(one)).length
  console.log(`needs help by try 10, ${long.length} pairs of at least 15 tries, ${stuck.length} stuck:`)
  console.log(`  precision ${share(both, flagged.length)}, recall ${share(both, stuck.length)}`)
}

function describe(predictions: readonly Prediction[]): string {
  const loss = -predictions.reduce(
    (sum, one) => sum + Math.log(one.isCorrect ? one.probability : 1 - one.probability),
    0,
  )
  return (
    `n ${predictions.length}  AUC ${areaUnderCurve(predictions).toFixed(4)}  ` +
    `log-loss ${(loss / predictions.length).toFixed(4)}  ECE15 ${calibrationError(predictions).toFixed(4)}`
  )
}

/** Area under the ROC curve by ranks, ties counted half. */
function areaUnderCurve(predictions: readonly Prediction[]): number {
  const sorted = [...predictions].sort((a, b) => a.probability - b.probability)
  let rankSum = 0
  let right = 0
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (end < sorted.length && sorted[end]?.probability === sorted[start]?.probability) end++
    for (let index = start; index < end; index++) {
      if (!sorted[index]?.isCorrect) continue
      rankSum += (start + 1 + end) / 2
      right += 1
    }
    start = end
  }
  return (rankSum - (right * (right + 1)) / 2) / (right * (sorted.length - right))
}

/** Expected calibration error over 15 bins of equal width. */
function calibrationError(predictions: readonly Prediction[]): number {
  const gaps = Array.from({ length: 15 }, () => 0)
  for (const { probability, isCorrect } of predictions) {
    const bin = Math.min(14, Math.floor(probability * 15))
    gaps[bin] = (gaps[bin] ?? 0) + probability - (isCorrect ? 1 : 0)
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / predictions.length
}

/** 95 % interval of the AUC from 200 draws of students, seeded. */
function bootstrapAuc(predictions: readonly Prediction[]): [number, number] {
  const students = [...Map.groupBy(predictions, (one) => one.student).values()]
  let seed = 1
  const draw = (): Prediction[] => {
    seed = (seed * 48271) % 2147483647
    return students[seed % students.length] ?? []
  }
  const areas = Array.from({ length: 200 }, () => areaUnderCurve(students.flatMap(draw))).sort(
    (a, b) => a - b,
  )
  return [areas[4] ?? NaN, areas[195] ?? NaN]
}
