import { stringify } from 'csv-stringify/sync'
import { importEndpoints, type Finding } from '#contract/imports.ts'
import { districtOffice } from '#server/access/permissions.ts'
import { Problem } from '#server/platform/errors.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { route, type Route } from '#server/platform/route.ts'
import { neutralised } from '../tabular/values.ts'
import { importOf, shown, type Imports } from './imports.ts'
import * as queries from './imports.queries.ts'

export function importRoutes(imports: Imports): Route[] {
  return [
    route(importEndpoints, 'POST /imports/:kind', {
      access: districtOffice,
      handleAlone: ({ viewer, params, query, body }) =>
        imports.begin(viewer!.context, params.kind, body, query),
    }),
    route(importEndpoints, 'GET /imports', {
      access: districtOffice,
      handle: async ({ tx, query }) => {
        const after = readCursor(query.after, 1)?.[0]
        const rows = await queries.selectImports(tx, { limit: query.limit + 1, after, kind: query.kind })
        const page = pageFrom(rows, query.limit, (row) => [row.id])
        return { ...page, items: page.items.map(shown) }
      },
    }),
    route(importEndpoints, 'GET /imports/:importId', {
      access: districtOffice,
      handle: ({ tx, params }) => importOf(tx, params.importId),
    }),
    route(importEndpoints, 'POST /imports/:importId/apply', {
      access: districtOffice,
      handle: ({ tx, params, body }) => imports.apply(tx, params.importId, body.allowRemovalsPercent),
    }),
    route(importEndpoints, 'GET /imports/:importId/findings', {
      access: districtOffice,
      handle: async ({ tx, params, query }) => {
        await importOf(tx, params.importId)
        const found = (await queries.selectFindings(tx, params.importId)).filter(
          ({ severity }) => query.severity === undefined || severity === query.severity,
        )
        const start = positionOf(query.after)
        const end = start + query.limit
        return { items: found.slice(start, end), next: end < found.length ? String(end) : null }
      },
    }),
    route(importEndpoints, 'GET /imports/:importId/findings.csv', {
      access: districtOffice,
      handle: async ({ tx, params }) => {
        await importOf(tx, params.importId)
        return {
          name: 'findings.csv',
          mediaType: 'text/csv; charset=utf-8',
          content: findingsAsCsv(await queries.selectFindings(tx, params.importId)),
        }
      },
    }),
  ]
}

function positionOf(after: string | undefined): number {
  if (after === undefined) return 0
  if (/^\d{1,9}$/.test(after)) return Number(after)
  throw new Problem(400, 'malformed', 'The request\'s "after" is not one this list gave as "next".')
}

const findingColumns = ['severity', 'file', 'line', 'field', 'message'] as const

/** With a byte mark, so that spreadsheets read it as UTF-8; what they would run as a formula is neutralised. */
const findingsAsCsv = (findings: readonly Finding[]): string =>
  stringify(
    [
      [...findingColumns],
      ...findings.map((finding) =>
        findingColumns.map((column) => neutralised(String(finding[column] ?? ''))),
      ),
    ],
    { bom: true, record_delimiter: '\r\n' },
  )
