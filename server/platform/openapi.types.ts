/** What we write of OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0). */
export interface OpenApi {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, Operation>>
}

export interface Operation {
  operationId: string
  summary: string
  tags: string[]
  'x-access': string
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: unknown }[]
  requestBody?: unknown
  responses: Record<string, unknown>
}
