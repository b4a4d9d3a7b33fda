/** npm run new:part -- NAME ROW: the folder of a part, its contract and its line in layers.ts. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parts } from '../layers.ts'
import { partFiles } from './part-files.ts'

const root = new URL('../', import.meta.url)
const [name = '', row = ''] = process.argv.slice(2)

if (!/^[a-z][a-z-]*[a-z]$/.test(name) || !/^\d+$/.test(row))
  fail('Usage: npm run new:part -- NAME ROW, such as: credit 5')
if (existsSync(new URL(`server/${name}`, root))) fail(`server/${name} exists already.`)

const listFile = new URL('layers.ts', root)
const anchor = parts.findLast((part) => part.row <= Number(row))
const list = readFileSync(listFile, 'utf8').split('\n')
const at = list.findIndex((line) => line.includes(`{ name: '${anchor?.name}',`))
if (anchor === undefined || at < 0) fail(`No line of layers.ts comes before row ${row}: add it by hand.`)
const added = [`  { name: '${name}', row: ${row}, knows: '' },`]
if (anchor?.row !== Number(row)) added.unshift('', `  // Row ${row}: what is done here.`)
list.splice(at + 1, 0, ...added)
writeFileSync(listFile, list.join('\n'))

mkdirSync(new URL(`server/${name}`, root))
for (const [file, text] of Object.entries(partFiles(name))) {
  writeFileSync(new URL(file, root), text, { flag: 'wx' })
  console.log(file)
}
console.log('layers.ts: say in one line what the part knows. server/app.ts: add its routes.')

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
