import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { openArchive } from './archive.ts'

const content = `sourcedId,givenName\n${Array.from({ length: 200 }, (_, index) => `u${index},Given ${index}`).join('\n')}\n`

/** Zips one file, changes bytes of the archive, and reads the file out of it. */
async function readChanged(t: TestContext, level: 0 | 6, change: (bytes: Buffer) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'proximal-zip-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const bytes = Buffer.from(zipSync({ 'users.csv': [strToU8(content), { level }] }))
  change(bytes)
  const path = join(folder, 'roster.zip')
  writeFileSync(path, bytes)
  const { files, close } = await openArchive(path, 'roster.zip')
  try {
    return await text(await files[0]!.open())
  } finally {
    close()
  }
}

const damaged = { code: 'archive-refused', message: /users\.csv is damaged\. Make the zip again/ }

test('a whole zip is read to the last byte', async (t) => {
  assert.equal(await readChanged(t, 6, () => {}), content)
})

test('a name changed inside a zip is refused: the sum of its bytes is not the one written beside it', async (t) => {
  const change = (bytes: Buffer) => void bytes.write('Given X', bytes.indexOf('Given 7'))
  await assert.rejects(readChanged(t, 0, change), damaged)
})

test('compressed bytes that mean nothing are refused in plain words', async (t) => {
  await assert.rejects(
    readChanged(t, 6, (bytes) => void bytes.fill(0xff, 60, 72)),
    damaged,
  )
})
