/**
 * The layers of Proximal: who may import whom. People read it from top to bottom; `npm run layers` holds it
 * over every import line (tests/house/walls.ts) and .oxlintrc.json repeats the coarse walls in the editor.
 *
 *      web ──HTTP only──►  server/app.ts  ◄── cli            tests, demo, scripts: may use anything
 *       │                        │
 *       │                parts of the district's work         each row: only rows below, only by front door
 *       ▼                        ▼
 *    contract · engine     server/platform ──► database       nothing above is ever imported by what is below
 *
 * 1. `engine` imports only `engine`: no package, clock, randomness, input or output.
 * 2. `contract` imports zod and itself. Server and web both read it; neither redeclares a shape.
 * 3. `platform` never imports a part: it takes what it needs by argument from server/app.ts.
 * 4. A part imports `platform`, `engine`, `contract` and the FRONT DOOR (server/x/x.ts, and its permissions.ts) of parts
 *    in lower rows; of its own row: none. Everything else in a part is private to it.
 * 5. Upward reactions ("new evidence → update mastery") are functions passed by server/app.ts, never imports.
 * 6. A table has one owner, and only the owner's *.queries.ts writes it (tests/house/tree.test.ts).
 * 7. `interop` calls front doors; no part imports `interop`.
 * And no import cycle anywhere, types included.
 */
export type Part = { name: string; row: number; knows: string }

/** The parts of a district's work, lowest row first. `npm run new:part` adds a line here. */
export const parts: readonly Part[] = [
  // Row 0: who may.
  { name: 'access', row: 0, knows: 'who is this, what may they see: sign-in, roles, relationship scope' },

  // Row 1: who is where; what can be learned.
  { name: 'roster', row: 1, knows: 'orgs, academic sessions, courses, sections, people, enrollments' },
  { name: 'standards', row: 1, knows: 'frameworks, competencies and how they connect' },

  // Row 2: what can be asked, used and said.
  { name: 'assessment', row: 2, knows: 'items: written, published, answered in sittings, scored' },
  { name: 'catalog', row: 2, knows: 'resources for learning and what they are aligned to' },
  { name: 'messages', row: 2, knows: 'words between adults, families and students about one student' },

  // Row 3: record.
  { name: 'evidence', row: 3, knows: 'what was observed, by whom and when; append-only' },

  // Row 4: infer.
  { name: 'mastery', row: 4, knows: 'what each student has shown, per competency, and how sure we are' },

  // Row 5: offer.
  { name: 'recommendations', row: 5, knows: 'next steps: offered, assigned, chosen, declined, and why' },

  // Row 6: arrange time and groups.
  { name: 'scheduling', row: 6, knows: 'groups: who sits with whom on a day' },
  { name: 'lessons', row: 6, knows: 'the lesson that runs now: who needs the teacher this minute' },

  // Row 7: tell those at home.
  { name: 'families', row: 7, knows: 'what a family reads first, and one thing to do at home' },

  // Row 9: speak to the outside. One folder per standard below it, each with its own front door.
  { name: 'interop', row: 9, knows: "the outside world's words: files and protocols in, files out" },
]

export type Layer = {
  name: string
  /** Path from the root of the repository. The longest match decides. */
  folder: string
  /** Other layers whose files it may import; 'anything' for tools. Parts are reached by front door only. */
  mayImport: readonly string[] | 'anything'
  /** Packages it may import: 'any' still respects `guardedPackages`; `node:` is a package too. */
  packages: readonly string[] | 'any'
  why: string
}

const everyPart = parts.map((part) => part.name)

export const layers: readonly Layer[] = [
  {
    name: 'engine',
    folder: 'engine',
    mayImport: [],
    packages: [],
    why: 'learning maths stays pure and repeatable, so that it can be checked, replayed and run in a browser',
  },
  {
    name: 'contract',
    folder: 'contract',
    mayImport: [],
    packages: ['zod'],
    why: 'the shapes that every client relies on; the web must never reach server code through them',
  },
  {
    name: 'database',
    folder: 'database',
    mayImport: [],
    packages: [],
    why: 'migrations and the table manifest are facts, without behaviour',
  },
  {
    name: 'platform',
    folder: 'server/platform',
    mayImport: ['contract', 'database'],
    packages: 'any',
    why: 'nothing about schools; server/app.ts hands it what it needs by argument',
  },
  ...parts.map((part): Layer => ({
    name: part.name,
    folder: `server/${part.name}`,
    mayImport: [
      'engine',
      'contract',
      'platform',
      ...parts.filter((other) => other.row < part.row).map((other) => other.name),
    ],
    packages: 'any',
    why: part.knows,
  })),
  {
    name: 'app',
    folder: 'server',
    mayImport: ['engine', 'contract', 'platform', 'database', ...everyPart],
    packages: 'any',
    why: 'the table of contents: it wires parts together and holds no rule of its own',
  },
  {
    name: 'cli',
    folder: 'cli',
    mayImport: ['engine', 'contract', 'platform', 'database', 'app', 'demo', ...everyPart],
    packages: 'any',
    why: 'one file per command; each calls front doors',
  },
  {
    name: 'web',
    folder: 'web',
    mayImport: ['engine', 'contract'],
    packages: 'any',
    why: 'talks to the server over HTTP only',
  },
  { name: 'demo', folder: 'demo', mayImport: 'anything', packages: 'any', why: 'an invented district' },
  { name: 'tests', folder: 'tests', mayImport: 'anything', packages: 'any', why: 'tests may use anything' },
  { name: 'scripts', folder: 'scripts', mayImport: 'anything', packages: 'any', why: "developer's tools" },
]

/** Nothing imports these, except the layers named. */
export const toolLayers: Readonly<Record<string, readonly string[]>> = {
  demo: ['cli', 'tests', 'scripts'],
  tests: ['scripts', 'demo'],
  scripts: ['tests'],
  cli: ['tests', 'scripts'],
}

/**
 * Files of a part, by suffix, that server/app.ts may name besides the front door, because wiring them together
 * is its whole task.
 */
export const wiredByApp: readonly string[] = ['.routes.ts', '.jobs.ts']

export type GuardedPackage = {
  /** Folders or file endings where the package may be imported. Empty: nowhere. */
  only: readonly string[]
  instead: string
}

/** Packages that only some files may know. Tests and scripts are free unless `only` is empty. */
export const guardedPackages: Readonly<Record<string, GuardedPackage>> = {
  pg: {
    only: ['server/platform/'],
    instead:
      'take a `tx` as first argument: a transaction bound to a context is the only way to the database',
  },
  '@electric-sql/pglite': {
    only: ['server/platform/'],
    instead: 'take a `tx` as first argument: only server/platform/ knows which engine runs',
  },
  'pg-boss': {
    only: ['server/platform/'],
    instead: 'enqueue through server/platform/jobs.ts, inside the transaction',
  },
  fastify: {
    // xAPI speaks HTTP in its own way: methods, headers, bodies in parts.
    only: ['server/platform/', 'server/app.ts', 'server/interop/xapi/'],
    instead:
      'name the endpoint in contract/ and tie it with route(): only server/platform/ knows the HTTP server',
  },
  kysely: {
    only: ['server/platform/', '.queries.ts'],
    instead: 'put the query into the *.queries.ts of your part and call it by name',
  },
  'pg-copy-streams': {
    only: [],
    instead: '`insert … select from unnest(…)`: COPY through the embedded adapter ends the process',
  },
}
