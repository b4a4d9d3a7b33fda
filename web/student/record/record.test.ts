import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StudentMastery } from '#contract/mastery.ts'
import type { MapStep } from '../../map/map-steps.ts'
import { recordOf } from './record.ts'

const now = Date.parse('2026-11-24T10:00:00Z')

function given(rows: [id: string, strand: string, state: MapStep['state'], declaredAt: string | null][]) {
  const steps = rows.map(([id, strand, state]): MapStep => ({
    id,
    title: id,
    code: null,
    frameworkId: 'f',
    strand,
    column: 0,
    row: 0,
    needs: [],
    state,
    quarters: 4,
  }))
  const competencies = rows.map(([competencyId, , state, declaredAt]) => ({
    competencyId,
    state,
    quarters: 4,
    reason: { rule: 'noEvidence' },
    estimate: declaredAt === null ? null : { declaredAt },
  }))
  return [steps, { asOf: '', frameworkIds: [], competencies } as unknown as StudentMastery] as const
}

test('counts what is held by strand, a step due for a refresh too, the newest first', () => {
  const [steps, mastery] = given([
    ['a', 'Number', 'mastered', '2026-09-01T00:00:00Z'],
    ['b', 'Number', 'reviewDue', '2026-11-20T00:00:00Z'],
    ['c', 'Number', 'working', null],
    ['d', 'Fractions', 'locked', null],
  ])
  const record = recordOf(steps, mastery, now)
  assert.equal(record.held, 2)
  assert.equal(record.lately, 1)
  assert.deepEqual(
    record.strands.map(({ strand, of, held }) => [strand, of, held.map(({ id }) => id)]),
    [['Number', 3, ['b', 'a']]],
  )
})

test('a step that an adult judged as got stands without a day', () => {
  const [steps, mastery] = given([['a', 'Number', 'mastered', null]])
  const record = recordOf(steps, mastery, now)
  assert.deepEqual([record.held, record.lately, record.strands[0]?.held[0]?.declaredAt], [1, 0, null])
})
