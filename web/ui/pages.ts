type Page = { next: string | null }
type PageOf<T> = Page & { items: T[] }
type ReadOne<P extends Page> = {
  queryKey: readonly unknown[]
  queryFn: (context: { signal: AbortSignal }) => Promise<P>
}

/** A long list, page by page: `readPage` gives the query for the page after a mark. */
export const pages = <P extends Page>(readPage: (after: string | null) => ReadOne<P>) => ({
  queryKey: ['pages', ...readPage(null).queryKey] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
    readPage(pageParam).queryFn({ signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last: P) => last.next,
})

/** A list that a screen counts, and so must hold whole: every page, one after the other. */
export const allPages = <T>(readPage: (after: string | null) => ReadOne<PageOf<T>>) => ({
  queryKey: ['all', ...readPage(null).queryKey] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<T[]> => {
    const items: T[] = []
    let after: string | null = null
    do {
      const page: PageOf<T> = await readPage(after).queryFn({ signal })
      items.push(...page.items)
      after = page.next
    } while (after !== null)
    return items
  },
})
