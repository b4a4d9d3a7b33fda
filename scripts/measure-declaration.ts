/**
 * node scripts/measure-declaration.ts
 * The two tables on declarations in docs/engine/kalman-logistic-filter.md: how many straight unaided successes a
 * declaration takes, and how often students whose true share of right answers is known are declared. Seeded.
 */
import { foldEvidence, foldHistory, unknownStudent } from '../engine/mastery/fold.ts'
import type { Observation, StudentState } from '../engine/mastery/fold.ts'
import { masteryParameters } from '../engine/mastery/mastery.parameters.ts'

const easinesses = [1.4, 0.65, 0, -0.85]
const abilities = [-1, 0, 1]
const trueShares = [0.95, 0.9, 0.8, 0.6, 0.5, 0.25]
const studentCount = 4000
const tryCount = 20

/** The variance an ability settles at after a term of answers, about. */
const settledVariance = 0.1

const fresh = unknownStudent(masteryParameters)
const header = easinesses.map((easiness) => `easiness ${easiness}`).join(' | ')
console.log(`straight successes until declared: ${header}`)
console.log(
  `a student not seen before | ${easinesses.map((one) => straightUntilDeclared(fresh, one)).join(' | ')}`,
)
for (const mean of abilities) {
  const known: StudentState = { ...fresh, ability: { mean, variance: settledVariance } }
  const counts = easinesses.map((one) => straightUntilDeclared(known, one))
  console.log(`a known student, ability ${mean} | ${counts.join(' | ')}`)
}
console.log(`\ndeclared within ${tryCount} tries, % of ${studentCount} students not seen before: ${header}`)
for (const share of trueShares) {
  const declared = easinesses.map((easiness) => (100 * shareDeclared(share, easiness)).toFixed(1))
  console.log(`true share ${share} | ${declared.join(' | ')}`)
}

function answer(at: number, easiness: number, isCorrect: boolean): Observation {
  const competencies = [{ id: 'competency', easiness }]
  const itemId = `item ${at}`
  return {
    id: itemId,
    at,
    sequence: 0,
    kind: 'assessed',
    itemId,
    easiness,
    competencies,
    isCorrect,
    hints: 0,
    attempts: 1,
  }
}

function straightUntilDeclared(start: StudentState, easiness: number): number {
  let state = start
  for (let count = 1; count < 200; count++) {
    state = foldEvidence(state, answer(count, easiness, true), masteryParameters)
    if (isDeclared(state)) return count
  }
  return Infinity
}

function shareDeclared(trueShare: number, easiness: number): number {
  let seed = 1
  const isRight = (): boolean => (seed = (seed * 48271) % 2147483647) / 2147483647 < trueShare
  let declared = 0
  for (let student = 0; student < studentCount; student++) {
    const history = Array.from({ length: tryCount }, (_, at) => answer(at, easiness, isRight()))
    if (isDeclared(foldHistory(fresh, history, masteryParameters))) declared += 1
  }
  return declared / studentCount
}

function isDeclared(state: StudentState): boolean {
  return (state.competencies.get('competency')?.declaredAt ?? null) !== null
}
