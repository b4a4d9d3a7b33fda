import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { jsonAnswer } from '../answers.ts'
import { readParameters } from '../query.ts'
import type { XapiResource } from '../protocol.types.ts'
import { activityKey } from '../statements/keys.ts'
import { iri } from '../statements/values.rules.ts'
import { selectOptionalDefinition } from './activities.queries.ts'

/** All that statements said of an activity; one that nobody named is an Activity too (part 3, section 2.5). */
export function activityResources(database: Database): XapiResource[] {
  return [
    {
      path: '/activities',
      methods: {
        GET: {
          scopes: ['define', 'statements/read', 'all/read', 'all'],
          handle: async (call) => {
            const { activityId } = readParameters(call, { activityId: iri })
            const definition = await database.transaction(wideContext(call.credential.districtId), (tx) =>
              selectOptionalDefinition(tx, activityKey(activityId)),
            )
            const known = definition === undefined ? '' : `,"definition":${definition}`
            return jsonAnswer(`{"objectType":"Activity","id":${JSON.stringify(activityId)}${known}}`)
          },
        },
      },
    },
  ]
}
