import type { ColumnType } from 'kysely'

/** A jsonb column: read as parsed JSON, written as text (the driver would turn an array into a PostgreSQL array). */
export type JsonColumn = ColumnType<unknown, string, string>
