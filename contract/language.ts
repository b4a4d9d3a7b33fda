import { z } from 'zod'

/** The languages that everything a person reads exists in. A request says which by `Accept-Language`. */
export const Language = z.enum(['en', 'es'])
export type Language = z.infer<typeof Language>
