/** Under what the list of sources is kept: asked for again after each change of one. */
export const sourcesKey = ['all', 'GET /sources'] as const
