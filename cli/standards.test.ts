import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'
import { mapAsCasePackage } from '../demo/map.case.ts'

const folder = mkdtempSync(join(tmpdir(), 'proximal-cli-'))
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const { DATABASE_URL: _server, ...environment } = process.env

/** Runs the command line on a database of its own; what it prints last is its JSON. */
function proximal(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words, '--json'], {
    encoding: 'utf8',
    env: { ...environment, DATA_DIR: join(folder, 'database') },
  })
  const last = stdout.trim().split('\n').at(-1)!
  assert.ok(last.startsWith('{'), `${stdout}\n${stderr}`)
  return { status, json: JSON.parse(last) as Record<string, unknown> }
}

test('the command line brings in a framework and prerequisites, refuses a circle, and takes the framework out', () => {
  const pkg = mapAsCasePackage('mathematics')
  const [items, associations] = [pkg.CFItems.length, pkg.CFAssociations.length]
  const file = join(folder, 'map.json')
  writeFileSync(file, JSON.stringify(pkg))
  proximal('district', 'create', 'Test')

  const first = proximal('import', 'standards', file)
  assert.equal(first.status, 0)
  const { added, changed, removed, unchanged, framework, errors } = first.json
  const { identifier, title } = framework as Record<string, string>
  assert.deepEqual([added, changed, removed, unchanged], [items + associations, 0, 0, 0])
  assert.deepEqual([identifier, title], [pkg.CFDocument.identifier, pkg.CFDocument.title])
  assert.deepEqual([first.json.items, first.json.associations, errors], [items, associations, []])

  const { from, to } = edgeOf(pkg)
  const list = join(folder, 'list.csv')
  writeFileSync(list, `lower,upper\n${to},${from}\n`)
  const circle = proximal(
    'import',
    'prerequisites',
    list,
    '--framework',
    identifier!,
    '--from',
    'lower',
    '--to',
    'upper',
  )
  assert.equal(circle.status, 1)
  const [error] = circle.json.errors as Record<string, unknown>[]
  assert.deepEqual([error!.file, error!.line, error!.field], ['list.csv', 2, 'upper'])
  assert.match(String(error!.message), new RegExp(`circle: ${to} → ${from} → ${to}`))

  const out = join(folder, 'out.json')
  assert.equal(proximal('export', 'standards', identifier!, '--out', out).status, 0)
  const exported = JSON.parse(readFileSync(out, 'utf8')) as typeof pkg
  assert.deepEqual(exported.CFDocument, pkg.CFDocument)
  const byIdentifier = (a: { identifier: string }, b: { identifier: string }) =>
    a.identifier < b.identifier ? -1 : 1
  assert.deepEqual(exported.CFItems.toSorted(byIdentifier), pkg.CFItems.toSorted(byIdentifier))
  assert.deepEqual(exported.CFAssociations.toSorted(byIdentifier), pkg.CFAssociations.toSorted(byIdentifier))
})

/** The codes of one prerequisite of the package. */
function edgeOf({ CFItems, CFAssociations }: ReturnType<typeof mapAsCasePackage>) {
  const codes = new Map(
    CFItems.map((item) => [item.identifier, (item as { humanCodingScheme?: string }).humanCodingScheme]),
  )
  const { originNodeURI, destinationNodeURI } = CFAssociations.find(
    (one) => one.associationType === 'precedes',
  )!
  return { from: codes.get(originNodeURI.identifier)!, to: codes.get(destinationNodeURI.identifier)! }
}
