/** Things in lists, by id, and how one of them moves. Plain values in, plain values out; use-carry.ts listens to hands. */
export type Lists = readonly (readonly string[])[]
export type Place = { list: number; at: number }
export type Step = 'up' | 'down' | 'before' | 'after'

export function placeOf(lists: Lists, id: string): Place | null {
  const list = lists.findIndex((ids) => ids.includes(id))
  return list < 0 ? null : { list, at: lists[list]?.indexOf(id) ?? 0 }
}

/** The lists with one thing at another place; counted without the thing itself, and never past the end. */
export function moved(lists: Lists, id: string, to: Place): Lists {
  return lists.map((ids, list) => {
    const others = ids.filter((one) => one !== id)
    return list === to.list ? others.toSpliced(Math.max(0, to.at), 0, id) : others
  })
}

/**
 * Where a key takes a thing: up and down in its list, and on from the end of one list into the next; before and after
 * into the neighbouring list, as high as it stood. Null where nothing is left to go to.
 */
export function stepFrom(lists: Lists, id: string, step: Step): Place | null {
  const place = placeOf(lists, id)
  if (!place) return null
  const { list, at } = place
  const last = (lists[list]?.length ?? 1) - 1
  switch (step) {
    case 'up':
      if (at > 0) return { list, at: at - 1 }
      return list > 0 ? { list: list - 1, at: lists[list - 1]?.length ?? 0 } : null
    case 'down':
      if (at < last) return { list, at: at + 1 }
      return list < lists.length - 1 ? { list: list + 1, at: 0 } : null
    case 'before':
      return list > 0 ? { list: list - 1, at: Math.min(at, lists[list - 1]?.length ?? 0) } : null
    case 'after':
      return list < lists.length - 1
        ? { list: list + 1, at: Math.min(at, lists[list + 1]?.length ?? 0) }
        : null
  }
}

export const isSamePlace = (one: Place | null, other: Place | null): boolean =>
  one?.list === other?.list && one?.at === other?.at
