/** The files of a part that does nothing yet, path → text: the shape that every part has. */
export function partFiles(name: string): Record<string, string> {
  const folder = `server/${name}`
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return {
    [`contract/${name}.ts`]: `import type { Endpoints } from './endpoint.ts'

export const ${camel}Endpoints = {} satisfies Endpoints
`,
    [`${folder}/README.md`]: `# ${name}

What it knows, in one or two sentences.

## Words

- **word**: what it means here.

## Remember

1. Three to seven things a person must know before changing anything here.
`,
    [`${folder}/${name}.ts`]: `/** The front door: what other parts, the CLI and the jobs may call. Every write goes through here, with its audit row. */
export {}
`,
    [`${folder}/${name}.queries.ts`]: `/** All SQL of this part: one exported function a query, \`tx\` first, filtered by \`tx.districtId\`. */
export {}
`,
    [`${folder}/${name}.routes.ts`]: `import type { Route } from '../platform/route.ts'

/** Path, access, input, output, one call each. No SQL, no decisions. */
export const ${camel}Routes: Route[] = []
`,
  }
}
