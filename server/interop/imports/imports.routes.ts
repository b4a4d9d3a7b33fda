import { stringify } from 'csv-stringify/sync'
import { importKindsOf } from '#contract/import-kinds.ts'
import { importEndpoints, type Finding } from '#contract/imports.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { route, type Route } from '#server/platform/route.ts'
import { neutralised } from '../tabular/values.ts'
import { importOf, shown, type Imports } from './imports.ts'
import * as queries from './imports.queries.ts'
import { mayImport, onRuns } from './permissions.ts'

export function importRoutes(imports: Imports): Route[] {
  return [
    route(importEndpoints, 'POST /imports/:kind', {
      access: mayImport,
      handleAlone: ({ viewer, params, query, body }) =>
        imports.begin(wideContext(viewer!.districtId, viewer!.userId), params.kind, body, query),
    }),
    route(importEndpoints, 'GET /imports', {
      access: mayImport,
      handle: async ({ tx, viewer, query }) => {
        const after = readCursor(query.after, 1)?.[0]
        const kinds = importKindsOf(viewer.roles).filter(
          (kind) => query.kind === undefined || kind === query.kind,
        )
        const page = { limit: query.limit + 1, after, kinds }
        const rows = await onRuns(tx, () => queries.selectImports(tx, page))
        const { items, next } = pageFrom(rows, query.limit, (row) => [row.id])
        return { items: items.map(shown), next }
      },
    }),
    route(importEndpoints, 'GET /imports/:importId', {
      access: mayImport,
      handle: ({ tx, params }) => onRuns(tx, () => importOf(tx, params.importId)),
    }),
    route(importEndpoints, 'POST /imports/:importId/apply', {
      access: mayImport,
      handle: ({ tx, params, body }) =>
        onRuns(tx, () => imports.apply(tx, params.importId, body.allowRemovalsPercent)),
    }),
    route(importEndpoints, 'GET /imports/:importId/findings', {
      access: mayImport,
      handle: async ({ tx, params, query }) => {
        const all = await onRuns(tx, () => queries.selectFindings(tx, params.importId))
        const found = all.filter(
          ({ severity }) => query.severity === undefined || severity === query.severity,
        )
        const start = positionOf(query.after)
        const end = start + query.limit
        return { items: found.slice(start, end), next: end < found.length ? String(end) : null }
      },
    }),
    route(importEndpoints, 'GET /imports/:importId/findings.csv', {
      access: mayImport,
      handle: async ({ tx, params }) => {
        const all = await onRuns(tx, () => queries.selectFindings(tx, params.importId))
        return {
          name: 'findings.csv',
          mediaType: 'text/csv; charset=utf-8',
          content: findingsAsCsv(all),
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
