import { idOfSource } from '#server/evidence/evidence.ts'
import { keysOf } from '#server/interop/xapi/statements/keys.ts'
import { normalStatement } from '#server/interop/xapi/statements/normal.ts'
import type { Statement } from '#server/interop/xapi/statements/statement.types.ts'
import { createWriter } from '#server/interop/xapi/statements/writer.ts'
import { createMappings, listMappings, lookThrough, observeStatements } from '#server/interop/xapi/xapi.ts'
import { applyEvidence } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { deterministicId } from '#server/platform/id.ts'
import type { Jobs } from '#server/platform/jobs.ts'
import { students } from './district.ts'
import type { Ids } from './ids.ts'

const adl = 'http://adlnet.gov/expapi/verbs/'
const kestrel = 'https://kestrel-reading.example'
const morrow = 'https://morrow-school.example'

/** What an invented tool sent about one activity in the last weeks. */
interface Stream {
  source: string
  iri: string
  name: { en: string; es: string }
  verb: 'answered' | 'passed'
  count: number
  /** Days before today of the last result. */
  daysAgo: number
}

/** What nobody has said yet as what it counts: the office finds it by its volume. */
const unmapped: readonly Stream[] = [
  {
    source: 'Kestrel Reading',
    iri: `${kestrel}/sprints/main-idea`,
    name: { en: 'Main idea sprint', es: 'Carrera de la idea principal' },
    verb: 'answered',
    count: 412,
    daysAgo: 1,
  },
  {
    source: 'Kestrel Reading',
    iri: `${kestrel}/sprints/word-ladders`,
    name: { en: 'Word ladders', es: 'Escaleras de palabras' },
    verb: 'answered',
    count: 163,
    daysAgo: 2,
  },
  {
    source: 'Morrow Saturday School',
    iri: `${morrow}/saturday/fraction-walk`,
    name: { en: 'Fraction walk', es: 'Paseo de las fracciones' },
    verb: 'passed',
    count: 58,
    daysAgo: 4,
  },
]

/** What counts: everything below an address, towards one step. */
const parts = { below: `${kestrel}/word-parts`, competency: 'SO3.1', count: 72 }

/** Grade three of the first school, whose classes no page of the guides shows. */
const readers = students.filter(({ grade }) => grade === 3).slice(0, 12)

const nobodysJobs: Jobs = {
  register: () => {},
  enqueue: async () => {},
  start: async () => {},
  stop: async () => {},
}

/** What other tools sent, through the statement store; one activity of theirs counts, by the curriculum office. */
export async function seedStatements(
  database: Database,
  { districtId, ids, now }: { districtId: string; ids: Ids; now: Date },
): Promise<void> {
  const wide = wideContext(districtId, ids.userOf('ingrid.solheim'))
  const observing = {
    listeners: [(...[tx, recorded]: Parameters<typeof applyEvidence>) => applyEvidence(tx, recorded)],
    ownHomes: [],
  }
  const mappings = createMappings({ database, jobs: nobodysJobs, ...observing })
  const mapping = {
    iri: parts.below,
    isPrefix: true,
    competencyIds: [ids.competencyOf(parts.competency)],
    kind: 'practised' as const,
    passFrom: 0.8,
    verb: null,
    sourceId: null,
    itemId: null,
  }
  const id = await database.transaction(wide, async (tx) => {
    const [there] = (await listMappings(tx, { limit: 1, state: 'live' })).items
    return there ? there.id : (await mappings.create(tx, mapping, now)).id
  })
  const writer = createWriter(database, { onStored: [observeStatements(observing)], onVoided: [] })
  // What an earlier start has sent is there already, at the times of that start.
  const write = (sent: Parameters<typeof writer.write>[1]) =>
    writer.write(districtId, sent).catch((error: unknown) => {
      if (!(error instanceof Problem && error.code === 'conflict')) throw error
    })
  const send = (source: string, statements: readonly Statement[]) =>
    write({
      sourceId: idOfSource(source),
      authority: JSON.stringify({ account: { homePage: 'https://larkwater.example/xapi', name: source } }),
      attachments: [],
      mayDefine: true,
      statements: statements.map((statement) => ({
        id: statement.id!,
        normal: normalStatement(statement, '1.0.3'),
        text: JSON.stringify(statement),
        keys: keysOf(statement),
      })),
    })
  for (const stream of unmapped) await send(stream.source, statementsOf(stream, now))
  await send('Kestrel Reading', partStatements(now))
  await lookThrough({ database, ...observing }, wide, { mappingId: id, since: null })
}

/** Results every twenty minutes of afternoons, back from the last day. */
const timeOf = (now: Date, daysAgo: number, at: number): string => {
  const day = new Date(now.getTime() - (daysAgo + Math.floor(at / 24)) * 24 * 3_600_000)
  day.setUTCHours(19, (at % 24) * 2, 0, 0)
  return day.toISOString()
}

const statementsOf = ({ iri, name, verb, count, daysAgo }: Stream, now: Date): Statement[] =>
  Array.from({ length: count }, (_, at) => ({
    id: deterministicId('demo statement', iri, at),
    actor: { account: { homePage: kestrel, name: students[at % students.length]!.key } },
    verb: { id: `${adl}${verb}`, display: { en: verb } },
    object: { id: iri, definition: { name } },
    result: { success: at % 4 > 0, score: { scaled: at % 4 > 0 ? 0.9 : 0.5 } },
    timestamp: timeOf(now, daysAgo, at),
  }))

/** Six rounds of twelve readers, a few by guests of the tool, who are nobody of the roster. */
const partStatements = (now: Date): Statement[] =>
  Array.from({ length: parts.count }, (_, at) => ({
    id: deterministicId('demo statement', parts.below, at),
    actor: {
      account: {
        homePage: kestrel,
        name: at % 18 === 17 ? `guest-${at}` : readers[at % readers.length]!.key,
      },
    },
    verb: { id: `${adl}answered`, display: { en: 'answered' } },
    object: {
      id: at === 0 ? parts.below : `${parts.below}/round-${1 + (at % 6)}`,
      definition: { name: { en: 'Word parts', es: 'Partes de palabras' } },
    },
    result: { score: { scaled: at % 5 > 0 ? 0.9 : 0.6 }, duration: `PT${20 + (at % 17)}S` },
    timestamp: timeOf(now, 3, at),
  }))
