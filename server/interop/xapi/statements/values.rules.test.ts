import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyTimestamp } from '../../../../tests/builders/statements.ts'
import { newCheck } from './check.rules.ts'
import type { Rule } from './check.rules.ts'
import { inUtc, instantOf, timestampFault } from './times.rules.ts'
import {
  duration,
  isDuration,
  isIri,
  isLanguageTag,
  isUuid,
  mailbox,
  mediaType,
  sha2,
} from './values.rules.ts'

const takes = (rule: Rule, value: unknown) => {
  const check = newCheck('2.0.0')
  rule(check, value)
  return check.faults.length === 0
}

function sorts(isGood: (value: string) => boolean, good: readonly string[], bad: readonly string[]): void {
  for (const value of good) assert.ok(isGood(value), `refuses ${value}`)
  for (const value of bad) assert.ok(!isGood(value), `takes ${value}`)
}

test('an IRI has a scheme and no blanks, of any script', () => {
  sorts(
    isIri,
    [
      'http://example.org',
      'urn:uuid:8f87ccde',
      'tag:example.org,2026:x',
      'https://例え.jp/道?q=ü#f',
      'a+b-c.d:e',
    ],
    [
      '',
      'example.org/a',
      '/a',
      '://a',
      'http:',
      'ab=c://a',
      '1a:b',
      'http://a b',
      'http://a\u0000',
      'http://a<b>',
      'x:\ud800',
    ],
  )
})

test('a UUID is in standard form, of any version and case', () => {
  sorts(
    isUuid,
    ['8f87ccde-bb56-4c2e-ab83-44982ef22df0', '019AB56F-3D2C-7E2A-8000-44982EF22DF0'],
    [
      '',
      '{8f87ccde-bb56-4c2e-ab83-44982ef22df0}',
      '8f87ccdebb564c2eab8344982ef22df0',
      '8f87ccde-bb56-4c2e-ab83-44982ef22df00',
      '8f87ccde-bb56-4c2e-ab83-44982ef22dg0',
    ],
  )
})

test('a mailbox is mailto: and an address, nothing behind it', () => {
  sorts(
    (value) => takes(mailbox, value),
    [
      'mailto:a@b.org',
      'mailto:a.b+c@b.co.uk',
      'mailto:"a b"@b.org',
      'mailto:jørn@bücher.de',
      "mailto:o'neil@b.org",
    ],
    [
      'a@b.org',
      'mailto:a.b.org',
      'mailto:a@',
      'mailto:@b.org',
      'mailto:a b@c.org',
      'mailto:a@b@c.org',
      'mailto:a@b.org?subject=x',
      'http://a@b.org',
    ],
  )
})

test('a duration is of ISO 8601: weeks alone, a fraction only on the last number', () => {
  sorts(
    isDuration,
    [
      'PT4H35M59.14S',
      'PT16559.14S',
      'P3Y1M29DT4H35M59.14S',
      'P3Y',
      'P4W',
      'PT0S',
      'PT1,5M',
      'P0.5Y',
      'P1DT12H36M0.12567S',
      'P1.5W',
    ],
    [
      '',
      'P',
      'PT',
      'P1',
      '1D',
      'PA1H0M0S',
      'P1H',
      'PT1D',
      'P4W1D',
      'P1YT',
      '-P1D',
      'PT1.5M3S',
      'PT1..5S',
      'PT.5S',
      'pt1s',
      'P0003-06-04T12:30:05',
      'PT1S ',
    ],
  )
  assert.ok(!takes(duration, 12345))
})

test('a language tag follows RFC 5646, with no variant or extension letter twice', () => {
  sorts(
    isLanguageTag,
    [
      'en',
      'es-MX',
      'zh-Hant',
      'sr-Latn-RS',
      'ase',
      'cmn',
      'zh-yue',
      'de-CH-1996',
      'es-419',
      'sl-rozaj-biske',
      'de-a-value',
      'en-x-pirate',
      'x-whatever',
      'i-klingon',
      'en-GB-oed',
      'EN-us',
      'und',
      'zh-a-aaa-b-bbb',
    ],
    [
      '',
      'a',
      'a12345',
      'en_US',
      'en-',
      '-en',
      'en--US',
      'english-languages',
      'zh-z-aaa-z-bbb-c-ccc',
      'de-1901-1901',
      'en-u',
      'en us',
      'i-unheard',
      'abcdefghi',
    ],
  )
})

test('a hash is SHA-2 in hex, a media type has two halves', () => {
  sorts(
    (value) => takes(sha2, value),
    ['a'.repeat(64), 'F'.repeat(96), '0'.repeat(128)],
    ['', 'a'.repeat(63), 'g'.repeat(64), 'a'.repeat(40)],
  )
  sorts(
    (value) => takes(mediaType, value),
    ['text/plain', 'text/plain; charset=ascii', 'application/vnd.a+json'],
    ['', 'text', 'text/', '/plain', 'text plain', 'text/plain;\r\nX: y'],
  )
})

const day = '2026-11-24'

test('a timestamp is a date and time that exists', () => {
  const isGood = (text: string) => timestampFault(text, '1.0.3') === null
  sorts(
    isGood,
    [
      `${day}T16:05:00Z`,
      `${day}T16:05:00.123456789Z`,
      `${day}T16:05:00+01:00`,
      `${day}T16:05:00-0130`,
      `${day}T16:05:00+05`,
      `${day}T16:05:00`,
      `${day}T16:05Z`,
      '20261124T160500Z',
      '20261124T160500,5+0100',
      '2024-02-29T00:00:00Z',
      `${day}t16:05:00z`,
      '2016-12-31T23:59:60Z',
    ],
    [
      '',
      'should fail',
      '01/011/2015',
      day,
      `${day} 16:05:00Z`,
      `${day}T16Z`,
      `${day}T24:00:00Z`,
      `${day}T16:60:00Z`,
      '2026-02-29T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-00-10T00:00:00Z',
      '2026-11-00T00:00:00Z',
      '0000-11-24T00:00:00Z',
      '0001-01-01T00:00:00+01:00',
      `${day}T16:05:00.Z`,
      `${day}T16:05:00+24:00`,
      `${day}T16:05:00Z `,
    ],
  )
})

test('the zone -00 says that the zone is unknown and is refused in every spelling', () => {
  for (const version of ['1.0.3', '2.0.0'] as const)
    for (const zone of ['-00', '-0000', '-00:00'])
      assert.notEqual(timestampFault(`${day}T15:53:00.601${zone}`, version), null)
})

test('2.0 takes timestamps of RFC 3339 only', () => {
  for (const text of [`${day}T16:05:00`, `${day}T16:05Z`, '20261124T160500Z', `${day}T16:05:00+01`]) {
    assert.equal(timestampFault(text, '1.0.3'), null)
    assert.match(timestampFault(text, '2.0.0') ?? '', /RFC 3339/)
  }
})

test('UTC is the same instant with the same digits; what is in UTC stays as written', () => {
  assert.equal(inUtc('2023-05-04T12:00:00-05:00'), '2023-05-04T17:00:00Z')
  assert.equal(inUtc('2023-01-01T00:30:00.1234567+01:00'), '2022-12-31T23:30:00.1234567Z')
  assert.equal(inUtc('2023-05-04T12:00:00.5+00:00'), '2023-05-04T12:00:00.5+00:00')
  fc.assert(
    fc.property(anyTimestamp, (text) => {
      const utc = inUtc(text)
      assert.equal(timestampFault(utc, '2.0.0'), null)
      assert.equal(instantOf(utc), instantOf(text))
      assert.equal(inUtc(utc), utc)
      assert.equal(/\.(\d+)/.exec(utc)?.[1], /\.(\d+)/.exec(text)?.[1])
      assert.equal(instantOf(text), Date.parse(text))
    }),
  )
})
