import type { accessEndpoints } from '#contract/access.ts'
import type { activityEndpoints } from '#contract/activities.ts'
import type { assessmentEndpoints } from '#contract/assessment.ts'
import type { catalogEndpoints } from '#contract/catalog.ts'
import type { BodyInputOf, Endpoint, OutputOf, QueryInputOf } from '#contract/endpoint.ts'
import type { evidenceEndpoints } from '#contract/evidence.ts'
import type { familyEndpoints } from '#contract/families.ts'
import type { importEndpoints } from '#contract/imports.ts'
import type { lessonEndpoints } from '#contract/lessons.ts'
import type { masteryEndpoints } from '#contract/mastery.ts'
import type { messageEndpoints } from '#contract/messages.ts'
import type { pictureDoorEndpoints, pictureEndpoints } from '#contract/pictures.ts'
import type { recommendationEndpoints } from '#contract/recommendations.ts'
import type { rosterEndpoints } from '#contract/roster.ts'
import type { schedulingEndpoints } from '#contract/scheduling.ts'
import type { sourceEndpoints } from '#contract/sources.ts'
import type { standardsEndpoints } from '#contract/standards.ts'

/** Every endpoint the screens use, by its name (method and path). Types only: no schema travels to the browser. */
type All = typeof accessEndpoints &
  typeof activityEndpoints &
  typeof assessmentEndpoints &
  typeof catalogEndpoints &
  typeof evidenceEndpoints &
  typeof familyEndpoints &
  typeof importEndpoints &
  typeof lessonEndpoints &
  typeof masteryEndpoints &
  typeof messageEndpoints &
  typeof pictureDoorEndpoints &
  typeof pictureEndpoints &
  typeof recommendationEndpoints &
  typeof rosterEndpoints &
  typeof schedulingEndpoints &
  typeof sourceEndpoints &
  typeof standardsEndpoints
export type EndpointName = keyof All
export type ReadName = Extract<EndpointName, `GET ${string}`>

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Only<Key extends string, Value> = [Value] extends [undefined] ? unknown : { [K in Key]: Value }
export type Request<N extends EndpointName> = Only<
  'params',
  [ParamNames<N>] extends [never] ? undefined : Record<ParamNames<N>, string>
> &
  (All[N] extends Endpoint
    ? Partial<Only<'query', QueryInputOf<All[N]>>> & Only<'body', BodyInputOf<All[N]>>
    : never)
export type Answer<N extends EndpointName> = All[N] extends Endpoint ? OutputOf<All[N]> : never
