import { isActivity } from './activity.rules.ts'
import type {
  Activity,
  Actor,
  Attachment,
  Context,
  LanguageMap,
  Result,
  Statement,
  StatementBody,
  StatementObject,
} from './statement.types.ts'
import { instantOf } from './times.rules.ts'

// When two statements say the same: Part Two, section 2.3.1, "Statement Comparison Requirements". Each is brought into a
// form in which only what counts is left, in one order; the forms are compared as text.

/** JSON with its keys in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

/** Case does not matter in the domain of an address. */
function mailboxForm(mbox: string | undefined): string | undefined {
  const domain = (mbox?.lastIndexOf('@') ?? -1) + 1
  return mbox === undefined ? undefined : mbox.slice(0, domain) + mbox.slice(domain).toLowerCase()
}

function actorForm(actor: Actor): unknown[] {
  const { objectType = 'Agent', name, mbox, mbox_sha1sum, openid, account } = actor
  // Members are in no order.
  const members =
    actor.objectType === 'Group'
      ? actor.member?.map((member) => JSON.stringify(actorForm(member))).sort()
      : null
  const owner = account && [account.homePage, account.name]
  return [objectType, name, mailboxForm(mbox), mbox_sha1sum?.toLowerCase(), openid, owner, members]
}

/** An activity's definition and a verb's display are no part of a statement. */
const activityForm = ({ id }: Activity) => id

function objectForm(object: StatementObject): unknown[] {
  if (isActivity(object)) return ['Activity', activityForm(object)]
  if (object.objectType === 'StatementRef') return [object.objectType, object.id.toLowerCase()]
  if (object.objectType === 'SubStatement')
    return [object.objectType, ...bodyForm(object), timestampForm(object.timestamp)]
  return actorForm(object)
}

const timestampForm = (timestamp: string | undefined) => timestamp && instantOf(timestamp)

/** Seconds count to 0.01 (section 4.6), everything else as written: a month has no length. */
const durationForm = (duration: string) =>
  duration.replace(/(\d+)[.,](\d+)S$/, (_, whole: string, fraction: string) => {
    const hundredths = fraction.slice(0, 2).replace(/0+$/, '')
    return hundredths === '' ? `${whole}S` : `${whole}.${hundredths}S`
  })

function resultForm(result: Result | undefined): unknown {
  if (result === undefined) return null
  const { score, success, completion, response, duration, extensions } = result
  return [
    ordered(score),
    success,
    completion,
    response,
    duration && durationForm(duration),
    ordered(extensions),
  ]
}

const activitiesForm = (value: Activity | Activity[] | undefined) =>
  value === undefined ? null : Array.isArray(value) ? value.map(activityForm) : [activityForm(value)]

function contextForm(context: Context | undefined): unknown {
  if (context === undefined) return null
  const { instructor, team, contextActivities, contextAgents, contextGroups } = context
  return [
    context.registration?.toLowerCase(),
    instructor && actorForm(instructor),
    team && actorForm(team),
    contextActivities && [
      activitiesForm(contextActivities.parent),
      activitiesForm(contextActivities.grouping),
      activitiesForm(contextActivities.category),
      activitiesForm(contextActivities.other),
    ],
    context.revision,
    context.platform,
    context.language?.toLowerCase(),
    context.statement?.id.toLowerCase(),
    ordered(context.extensions),
    contextAgents?.map(({ agent, relevantTypes }) => [actorForm(agent), relevantTypes]),
    contextGroups?.map(({ group, relevantTypes }) => [actorForm(group), relevantTypes]),
  ]
}

const languageForm = (texts: LanguageMap | undefined) =>
  texts && ordered(Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag.toLowerCase(), text])))

function attachmentForm({ usageType, display, description, contentType, length, sha2, fileUrl }: Attachment) {
  const texts = [languageForm(display), languageForm(description)]
  return [usageType, ...texts, contentType, length, sha2.toLowerCase(), fileUrl]
}

function bodyForm({ actor, verb, object, result, context, attachments }: StatementBody): unknown[] {
  return [
    actorForm(actor),
    verb.id,
    objectForm(object),
    resultForm(result),
    contextForm(context),
    attachments?.map(attachmentForm),
  ]
}

/** Two values that the store sets when they are left out: then they cannot differ. */
const isSameIfBoth = <Value>(a: Value | undefined, b: Value | undefined, form: (value: Value) => unknown) =>
  a === undefined || b === undefined || form(a) === form(b)

/**
 * Whether two good statements are the same statement, so that the second is no conflict and no second copy. What the
 * store sets (`stored`, `authority`, `version`, and `id` and `timestamp` where one leaves them out), a verb's display, an
 * activity's definition, the order of keys and of a group's members do not count.
 */
export function isSameStatement(a: Statement, b: Statement): boolean {
  return (
    isSameIfBoth(a.id, b.id, (id) => id.toLowerCase()) &&
    isSameIfBoth(a.timestamp, b.timestamp, instantOf) &&
    JSON.stringify(bodyForm(a)) === JSON.stringify(bodyForm(b))
  )
}
