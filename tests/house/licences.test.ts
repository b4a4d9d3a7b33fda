import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { textOf } from './sources.ts'

type Locked = {
  version?: string
  license?: string
  dev?: boolean
  hasInstallScript?: boolean
  resolved?: string
}

const anywhere =
  'MIT Apache-2.0 ISC BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 Unlicense CC0-1.0 Python-2.0'.split(' ')
/** Weak copyleft is fine for tools that never ship; OFL for the font, CC-BY for tables of browser versions. */
const developmentOnly = ['MPL-2.0', 'OFL-1.1', 'CC-BY-4.0']
/** Packages that may run a script while they are installed. */
const mayRunScripts = ['node_modules/node']

const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(textOf('package.json'))
const locked: [path: string, entry: Locked][] = Object.entries(
  JSON.parse(textOf('package-lock.json')).packages,
)
const packages = locked.filter(([path]) => path !== '')

/** Whether an SPDX expression of plain names, AND and OR can be met from the list. */
function isMet(expression: string, allowed: readonly string[]): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => allowed.includes(name.trim())))
}

describe('the packages we build on', () => {
  test('carry a licence that lets any district run and change Proximal', () => {
    const refused = packages
      .filter(
        ([, { license = 'none', dev = false }]) =>
          !isMet(license, dev ? [...anywhere, ...developmentOnly] : anywhere),
      )
      .map(
        ([path, { license = 'none', dev = false }]) =>
          `${path}: ${license} (${dev ? 'development' : 'run time'})`,
      )
    assert.deepEqual(
      refused,
      [],
      'choose another package, or give the reason in docs/decisions and list the licence',
    )
  })

  test('are pinned to exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    assert.deepEqual(loose, [], 'write the version without ^ or ~')
  })

  test('run no script while they are installed, save the one that brings Node', () => {
    const scripted = packages.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => path)
    assert.deepEqual(
      scripted.filter((path) => !mayRunScripts.includes(path)),
      [],
    )
  })

  test('come from the registry, never from a repository or an address', () => {
    const elsewhere = packages.filter(
      ([, { resolved }]) => !/^(undefined|https:\/\/registry\.npmjs\.org\/.*)$/.test(`${resolved}`),
    )
    assert.deepEqual(
      elsewhere.map(([path]) => path),
      [],
    )
  })
})

describe('the licence rule', () => {
  test('accepts one good choice of several and needs every one of a sum', () => {
    assert.equal(isMet('(MIT OR GPL-3.0)', anywhere), true)
    assert.equal(isMet('MIT AND GPL-3.0', anywhere), false)
    assert.equal(isMet('LGPL-2.1', [...anywhere, ...developmentOnly]), false)
  })
})
