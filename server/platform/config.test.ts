import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('an empty environment gives the embedded database in ./data on port 3000', () => {
  const config = readConfig({ PORT: '' })
  assert.deepEqual([config.PORT, config.DATA_DIR, config.DATABASE_URL], [3000, './data', undefined])
})

test('names every variable at fault and what it must be', () => {
  assert.throws(() => readConfig({ PORT: 'http', DATABASE_URL: 'mysql://x', PUBLIC_URL: 'learn' }), {
    code: 'configuration',
    message:
      /PORT: must be a whole number from 0 to 65535; DATABASE_URL: must begin with postgresql:\/\/; PUBLIC_URL: must be a full/,
  })
})
