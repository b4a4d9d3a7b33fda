/** A template while it is written: JSON that need not have the shape of a template yet. */
export type Json = unknown

type Step = string | number

/** `slips[0].say.en` → slips, 0, say, en: the paths of faults and of fields are the same. */
const stepsOf = (path: string): Step[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, place]) =>
    place === undefined ? text : Number(place),
  )

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entry = (value: Json, step: Step): Json =>
  typeof step === 'number'
    ? Array.isArray(value)
      ? (value as readonly Json[])[step]
      : undefined
    : isRecord(value)
      ? value[step]
      : undefined

/** What stands at a path; undefined where there is nothing. */
export const valueAt = (value: Json, path: string): Json => stepsOf(path).reduce(entry, value)

export const textAt = (value: Json, path: string): string => {
  const found = valueAt(value, path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

export const listAt = (value: Json, path: string): readonly Json[] => {
  const found = valueAt(value, path)
  return Array.isArray(found) ? found : []
}

/** The same with another value at a path; undefined takes the field or the entry out. What is missing on the way is made. */
export const withValueAt = (value: Json, path: string, next: Json): Json => put(value, stepsOf(path), next)

function put(value: Json, [step, ...rest]: readonly Step[], next: Json): Json {
  if (step === undefined) return next
  const inner = put(entry(value, step), rest, next)
  if (typeof step === 'number') {
    const list: readonly Json[] = Array.isArray(value) ? value : []
    return inner === undefined
      ? list.filter((_, place) => place !== step)
      : step < list.length
        ? list.with(step, inner)
        : [...list, inner]
  }
  const { [step]: _, ...others } = isRecord(value) ? value : {}
  if (inner === undefined) return others
  return isRecord(value) && step in value ? { ...value, [step]: inner } : { ...others, [step]: inner }
}

/** Whether what is wrong at `place` belongs to the field at `path`: there, or deeper. */
export const isWithin = (place: string, path: string): boolean =>
  place === path || (place.startsWith(path) && /^[.[]/.test(place.slice(path.length)))

/** Of the paths of fields, the one nearest to a place: itself, the deepest around it, or the first inside it. */
export function nearestPath(place: string, paths: readonly string[]): string | undefined {
  const around = paths.filter((path) => isWithin(place, path)).sort((a, b) => b.length - a.length)
  return around[0] ?? paths.find((path) => isWithin(path, place))
}
