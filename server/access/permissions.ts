import type { Access } from '#server/platform/route.ts'

/** The named answers to "who may call this route". Parts that know more (a section, a student) build on these. */

export const anyone: Access = {
  name: 'anyone',
  description: 'Anybody, signed in or not',
  needsViewer: false,
  decide: () => 'allowed',
}

export const signedIn: Access = {
  name: 'signedIn',
  description: 'Anybody who is signed in',
  needsViewer: true,
  decide: () => 'allowed',
}
