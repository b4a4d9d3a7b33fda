/**
 * npm run bench -- mastery [--json]: updates a second on one core, for the filter alone and for the whole fold
 * (filter, accumulator, declaration), each as a ratio to a bare loop that calls Math.exp equally often.
 */
import { foldHistory, unknownStudent } from '../../engine/mastery/fold.ts'
import type { Observation } from '../../engine/mastery/fold.ts'
import { observe, priorAbility, priorCompetency } from '../../engine/mastery/kalman.ts'
import type { Belief } from '../../engine/mastery/kalman.ts'
import { masteryParameters } from '../../engine/mastery/mastery.parameters.ts'

const updateCount = 500_000
const studentLength = 100
const competencyCount = 20
const repeats = 5

/** Calls of Math.exp in one update of the filter, and in one fold (expected success, two bounds, one normal tail). */
const expCallsOfFilter = 1
const expCallsOfFold = 5

export async function bench(args: string[] = []): Promise<Record<string, unknown>> {
  const log = Array.from({ length: studentLength }, (_, index) => answer(index))
  const filter = bestOf(() => runFilter(log))
  const fold = bestOf(() => runFold(log))
  const bareFilter = bestOf(() => runExp(expCallsOfFilter))
  const bareFold = bestOf(() => runExp(expCallsOfFold))
  const report = {
    updates: updateCount,
    filterPerSecond: Math.round(updateCount / filter),
    filterToBareExp: round(bareFilter / filter),
    foldPerSecond: Math.round(updateCount / fold),
    foldToBareExp: round(bareFold / fold),
  }
  if (args.includes('--json')) console.log(JSON.stringify(report))
  else {
    console.log(`filter alone  ${report.filterPerSecond.toLocaleString('en')} updates/s`)
    console.log(`              ${report.filterToBareExp} of a bare loop of Math.exp`)
    console.log(`whole fold    ${report.foldPerSecond.toLocaleString('en')} updates/s`)
    console.log(`              ${report.foldToBareExp} of a bare loop of Math.exp`)
  }
  return report
}

function answer(index: number): Observation {
  return {
    id: `evidence ${index}`,
    at: index,
    sequence: 0,
    kind: 'assessed',
    itemId: `item ${index % 70}`,
    easiness: (index % 9) / 4 - 1,
    competencies: [{ id: `competency ${(index * 7) % competencyCount}`, easiness: 0.5 }],
    isCorrect: (index * 7919) % 10 < 6,
    hints: null,
    attempts: null,
  }
}

function runFilter(log: readonly Observation[]): number {
  let checksum = 0
  for (let done = 0; done < updateCount; done += log.length) {
    let ability = priorAbility(masteryParameters)
    const beliefs = new Map<string, Belief>()
    for (const observation of log) {
      const id = observation.competencies[0]?.id ?? ''
      const competency = beliefs.get(id) ?? priorCompetency(masteryParameters)
      const after = observe({ ability, competencies: [competency] }, observation, masteryParameters)
      ability = after.ability
      beliefs.set(id, after.competencies[0] ?? competency)
      checksum += after.probability
    }
  }
  return checksum
}

function runFold(log: readonly Observation[]): number {
  let checksum = 0
  for (let done = 0; done < updateCount; done += log.length) {
    checksum += foldHistory(unknownStudent(masteryParameters), log, masteryParameters).ability.mean
  }
  return checksum
}

function runExp(callsPerUpdate: number): number {
  let checksum = 0
  for (let call = 0; call < updateCount * callsPerUpdate; call++) checksum += Math.exp(-(call % 97) / 97)
  return checksum
}

/** The fastest of a few runs, in seconds. The checksum keeps the optimiser from dropping the work. */
function bestOf(run: () => number): number {
  let best = Infinity
  for (let repeat = 0; repeat < repeats; repeat++) {
    const startedAt = performance.now()
    if (!Number.isFinite(run())) throw new Error('the benchmark computed nothing')
    best = Math.min(best, (performance.now() - startedAt) / 1000)
  }
  return best
}

function round(ratio: number): number {
  return Math.round(ratio * 1000) / 1000
}
