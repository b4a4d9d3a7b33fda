import { execFile } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { tmpdir } from 'node:os'
import type { PostgresqlPrograms } from '../../../tests/setup/postgresql.ts'
import { statementOf } from './payload.ts'

/** What is compared with: the same rows in one plain table with the same indexes, written and read without us. */

export const rawTable = `
  create schema raw;
  create table raw.statements (
    district_id uuid not null, stored timestamptz not null, id uuid not null, source_id uuid not null,
    actor uuid not null, verb uuid not null, activity uuid, registration uuid, is_voided boolean not null default false,
    payload text not null,
    primary key (district_id, id)
  );
  create index on raw.statements (district_id, stored);
  create index on raw.statements (district_id, actor, stored);
  create index on raw.statements (district_id, verb, stored);
  create index on raw.statements (district_id, activity, stored) where activity is not null;
  create index on raw.statements (district_id, registration, stored) where registration is not null;
`

/** Makes the plain table, with the statements that the store holds already. */
export const rawSetup = (districtId: string) => `${rawTable}
  grant usage on schema raw to proximal_wide;
  grant all on raw.statements to proximal_wide;
  set role proximal_wide;
  set app.district = '${districtId}';
  insert into raw.statements (district_id, stored, id, source_id, actor, verb, activity, registration, is_voided, payload)
  select district_id, stored, id, source_id, actor, verb, activity, registration, is_voided, payload from statements;
  reset role;
  analyze raw.statements`

const district = '00000000-0000-4000-8000-000000000001'
/** A statement as it is kept. */
const payload = `${statementOf(1).slice(0, -1)},"authority":{"objectType":"Agent","account":{"homePage":"http://localhost/xapi","name":"${district}"}},"id":"${district}","stored":"2026-11-24T08:15:30.125000Z","version":"2.0.0"}`

/** pgbench takes a colon before a letter or digit for a variable. */
const literal = payload.replaceAll("'", "''").replaceAll(/:(?=\w)/g, '.')

const row = `('${district}', clock_timestamp(), gen_random_uuid(), '${district}', md5('a' || :actor)::uuid,
  md5('v' || :verb)::uuid, md5('o' || :activity)::uuid, md5('r' || :actor)::uuid, '${literal}')`

const draws = `\\set actor random(1, 5000)
\\set verb random(1, 30)
\\set activity random(1, 10000)
`
const insert =
  'insert into raw.statements (district_id, stored, id, source_id, actor, verb, activity, registration, payload) values '
const oneLine = (text: string) => text.replaceAll(/\n\s*/g, ' ')

/** pgbench scripts by name. */
export const scripts = {
  one: `${draws}${oneLine(insert + row)};\n`,
  fifty: `${draws}${oneLine(insert + Array.from({ length: 50 }, () => row).join(', '))};\n`,
}

export const latestScript = (column: string, districtId: string, key: string) =>
  `select payload from raw.statements where district_id = '${districtId}' and ${column} = '${key}' order by stored desc limit 50;\n`

/** Beside the server's programs, or where Debian puts it. */
function findPgbench({ folder }: PostgresqlPrograms): string {
  const found = [join(folder, 'pgbench'), ...globSync('/usr/lib/postgresql/*/bin/pgbench')].find((path) =>
    existsSync(path),
  )
  if (found === undefined)
    throw new Error('There is no pgbench here. It comes with PostgreSQL: apt-get install postgresql')
  return found
}

/** Runs pgbench for some seconds; each script as often as another. @returns transactions a second */
export async function pgbench(
  programs: PostgresqlPrograms,
  url: string,
  { clients, seconds, texts }: { clients: number; seconds: number; texts: readonly string[] },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'proximal-raw-'))
  try {
    const files = texts.map((text, n) => {
      const file = join(folder, `${n}.sql`)
      writeFileSync(file, text)
      return ['-f', file]
    })
    const { stdout } = await promisify(execFile)(findPgbench(programs), [
      '-n',
      '-Mprepared',
      `-c${clients}`,
      '-j1',
      `-T${seconds}`,
      ...files.flat(),
      url,
    ])
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1]
    if (rate === undefined) throw new Error(`pgbench said no rate: ${stdout}`)
    return Number(rate)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
