type Page = { next: string | null }
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
