import { malformed } from '#server/platform/errors.ts'
import type { Fault, XapiCall } from './protocol.types.ts'
import { newCheck, say, type Check, type Rule } from './statements/check.rules.ts'

/**
 * The parameters of a request, when it has all that are needed, none that is unknown here, and each as its rule says.
 * @throws Problem `malformed` with every parameter at fault
 */
export function readParameters<R extends string, O extends string = never>(
  { query, version }: Pick<XapiCall, 'query' | 'version'>,
  required: Record<R, Rule>,
  optional: Record<O, Rule> = {} as Record<O, Rule>,
): Record<R, string> & Partial<Record<O, string>> {
  const rules = new Map<string, Rule>(Object.entries({ ...required, ...optional }))
  const check = newCheck(version)
  for (const [name, value] of query) {
    check.path.push(name)
    const rule = rules.get(name)
    if (rule) rule(check, value)
    else sayUnknown(check, name, [...rules.keys()])
    check.path.pop()
  }
  for (const name of Object.keys(required))
    if (!query.has(name)) check.faults.push({ path: name, message: 'is missing.' })
  refuse(check.faults)
  return Object.fromEntries(query) as Record<R, string> & Partial<Record<O, string>>
}

function sayUnknown(check: Check, name: string, known: readonly string[]): void {
  const meant = known.find((other) => other.toLowerCase() === name.toLowerCase())
  if (meant) say(check, `must be spelt ${meant}: case matters.`)
  else say(check, `is no parameter of this request. Leave it out.`)
}

/** @throws Problem `malformed` when there is a fault */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  throw malformed(
    faults.map(({ path, message }) => ({ field: path, message: message.replace(/\.$/, '') })),
    { where: 'query' },
  )
}
