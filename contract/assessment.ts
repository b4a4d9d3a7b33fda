import { z } from 'zod'
import { Id } from './endpoint.ts'

/** An item as lists of evidence name it: what was asked. */
export const ItemReference = z.object({ id: Id, identifier: z.string(), title: z.string().nullable() })
export type ItemReference = z.infer<typeof ItemReference>
