import type { Route } from '../platform/route.ts'

/** Path, access, input, output, one call each. No SQL, no decisions. */
export const lessonsRoutes: Route[] = []
