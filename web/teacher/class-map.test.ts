import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClassMap, ClassMapCell } from '#contract/mastery.ts'
import {
  columnsOf,
  countStates,
  headlineOf,
  heldPerStep,
  narrowed,
  orderRows,
  patternsOf,
  signsOfStep,
  strandsOf,
} from './class-map.ts'

const letters: Record<string, ClassMapCell> = {
  m: ['mastered', 4, 0.95, 6],
  r: ['reviewDue', 4, 0.9, 6],
  w: ['working', 2, 0.6, 3],
  h: ['needsHelp', 1, 0.3, 8],
  n: ['notStarted', 0, null, 0],
  l: ['locked', 0, null, 0],
}

/** A class from rows like `Ana mwn`, and strands like `NNF` (one letter a step). */
const classOf = (strands: string, ...rows: string[]): ClassMap => ({
  sectionId: 'section',
  asOf: '2026-11-24T10:24:00Z',
  frameworkIds: ['map'],
  competencies: [...strands].map((strand, n) => ({
    id: `s${n}`,
    humanCodingScheme: null,
    title: `Step ${n}`,
    strand,
  })),
  students: rows.map((row) => {
    const [name = '', states = ''] = row.split(' ')
    const cells = [...states].flatMap((letter) => (letters[letter] ? [letters[letter]] : []))
    return { id: name, name, picture: null, asOf: null, cells }
  }),
})

test('by pattern, those who hold the most stand at the top, equals as the roster sorts', () => {
  const map = classOf('NN', 'Adler mr', 'Baker nn', 'Young mw', 'Zamora mm')
  const names = orderRows(map, 'pattern').map(({ student, held }) => `${student.name} ${held}`)
  assert.deepEqual(names, ['Adler 2', 'Zamora 2', 'Young 1', 'Baker 0'])
})

test('by name, rows stand as the roster sorts', () => {
  const rows = orderRows(classOf('N', 'Adler n', 'Baker m'), 'name')
  assert.deepEqual(
    rows.map(({ student }) => student.name),
    ['Adler', 'Baker'],
  )
})

test('a step to refresh is still held', () => {
  assert.deepEqual(heldPerStep(classOf('NN', 'A rm', 'B wr')), [1, 2])
})

test('counts cover all six states', () => {
  const counts = countStates(classOf('NNNNNN', 'A mrwhnl').students.flatMap(({ cells }) => cells))
  assert.deepEqual(Object.values(counts), [1, 1, 1, 1, 1, 1])
})

test('the headline names the step where most are at work, and what everyone holds before it', () => {
  const map = classOf('NFFF', 'A mmwl', 'B mmwl', 'C mmmw')
  assert.deepEqual(headlineOf(map), { kind: 'wall', step: 2, busy: 2, before: 1 })
})

test('the headline claims nothing that is not so', () => {
  assert.deepEqual(headlineOf(classOf('NN')), { kind: 'empty' })
  assert.deepEqual(headlineOf(classOf('NN', 'A nl', 'B nl')), { kind: 'notStarted' })
  assert.deepEqual(headlineOf(classOf('NN', 'A mr', 'B mm')), { kind: 'all' })
  assert.deepEqual(headlineOf(classOf('NN', 'A mn', 'B mn')), { kind: 'held', held: 2, possible: 4 })
  assert.deepEqual(headlineOf(classOf('NF', 'A mw', 'B mw')), {
    kind: 'wall',
    step: 1,
    busy: 2,
    before: null,
  })
})

test('strands are runs in the order of the steps', () => {
  const { competencies } = classOf('NNFF')
  assert.deepEqual(
    strandsOf(competencies).map(({ name, from, steps }) => [name, from, steps.length]),
    [
      ['N', 0, 2],
      ['F', 2, 2],
    ],
  )
})

test('on a phone a step shows those who hold it first, then the further ones', () => {
  const rows = orderRows(classOf('N', 'A n', 'B w', 'C m', 'D h'), 'name')
  assert.deepEqual(
    signsOfStep(rows, 0).map(({ cell }) => cell[0]),
    ['mastered', 'working', 'needsHelp', 'notStarted'],
  )
})

test('patterns: who waits for help, which steps nobody has reached, what needs a refresh', () => {
  const { waiting, closed, refresh } = patternsOf(classOf('NNN', 'A rhl', 'B rrn', 'C mwl'))
  assert.deepEqual(
    waiting.map(({ student, step }) => [student.name, step]),
    [['A', 1]],
  )
  assert.deepEqual(closed, [2])
  assert.deepEqual(refresh, { students: 2, steps: 3 })
})

test('in play is what a class has not settled, with what it is built on; a strand and all can be asked for', () => {
  const map = classOf('NNNNNFF', 'A mmmmwmm', 'B mrmmnmr')
  assert.deepEqual(columnsOf(map, 'play'), [1, 2, 3, 4])
  assert.deepEqual(columnsOf(map, 1), [5, 6])
  assert.deepEqual(columnsOf(map, 'all'), [0, 1, 2, 3, 4, 5, 6])
})

test('a step is not settled while somebody waits for help with it', () => {
  const rows = Array.from({ length: 9 }, (_, n) => `S${n} mmmmn`)
  assert.deepEqual(columnsOf(classOf('NNNNN', ...rows, 'Z wmmmn'), 'play'), [1, 2, 3, 4])
  assert.deepEqual(columnsOf(classOf('NNNNN', ...rows, 'Z hmmmn'), 'play'), [0, 1, 2, 3, 4])
})

test('of more than stand side by side, what nobody has begun waits outside', () => {
  const many = (letter: string) => letter.repeat(45)
  assert.deepEqual(columnsOf(classOf(`${many('N')}N`, `A ${many('n')}w`), 'play'), [45])
  assert.equal(columnsOf(classOf(many('N'), `A ${many('n')}`), 'play').length, 45)
})

test('a part of the map keeps students and cells in step', () => {
  const part = narrowed(classOf('NNF', 'A mwn', 'B nnr'), [0, 2])
  assert.deepEqual(
    part.students.map(({ cells }) => cells.map(([state]) => state)),
    [
      ['mastered', 'notStarted'],
      ['notStarted', 'reviewDue'],
    ],
  )
  assert.deepEqual(
    part.competencies.map(({ id }) => id),
    ['s0', 's2'],
  )
})
