import { queryOptions } from '@tanstack/react-query'
import type { Answer } from '../endpoints.ts'
import { call } from '../api.ts'

export type ListedTemplate = Answer<'GET /item-templates'>['items'][number]

/** Every template, without what it asks: a list that is searched and grouped here. */
export const allTemplates = queryOptions({
  queryKey: ['GET /item-templates', 'all'],
  queryFn: async ({ signal }) => {
    const all: ListedTemplate[] = []
    let after: string | null = null
    do {
      const page: Answer<'GET /item-templates'> = await call(
        'GET /item-templates',
        { query: { limit: 200, ...(after === null ? {} : { after }) } },
        signal,
      )
      all.push(...page.items)
      after = page.next
    } while (after !== null)
    return all
  },
})
