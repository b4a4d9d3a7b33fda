import { jsonAnswer } from './answers.ts'
import { readParameters } from './query.ts'
import type { XapiResource, XapiVersion } from './protocol.types.ts'

const versions: readonly XapiVersion[] = ['1.0.3', '2.0.0']

/** Which versions are spoken here; anybody may ask (part 3, section 2.8). */
export const aboutResources: readonly XapiResource[] = [
  {
    path: '/about',
    methods: {
      GET: {
        scopes: 'open',
        handle: async (call) => {
          readParameters(call, {})
          return jsonAnswer(JSON.stringify({ version: versions }))
        },
      },
    },
  },
]
